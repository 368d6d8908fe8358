package org.issg.portal.mandate;

import java.util.UUID;
import org.issg.portal.access.Term;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * The wish to give somebody a seat.
 *
 * @param account the person's account name or e-mail address, exactly
 * @param delegationId to which delegation the person is to belong; null leaves it as it is
 */
public record Accreditation(
    String account, BodyCode body, MandateFunction function, UUID delegationId, Term term) {

  public Accreditation {
    account = Texts.required(account, "mandate.account.missing");
    if (body == null) {
      throw new RuleViolation("mandate.body.missing");
    }
    if (function == null) {
      throw new RuleViolation("mandate.function.missing");
    }
  }
}
