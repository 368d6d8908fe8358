package org.issg.portal.mandate;

import java.util.UUID;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;

/**
 * Somebody who is to be given a seat, as far as whoever gives it may know them.
 *
 * @param delegationId null for somebody who belongs to none
 */
public record Nominee(UUID memberId, UUID delegationId) {

  /** Whoever sits for a delegation must belong to one. */
  public void mustFit(MandateFunction function) {
    if (function.isForDelegation() && delegationId == null) {
      throw new RuleViolation("mandate.delegation.missing");
    }
  }

  /** The same person as a member of that delegation. */
  public Nominee of(UUID delegation) {
    return new Nominee(memberId, delegation);
  }
}
