package org.issg.portal.release;

import org.issg.portal.access.Decision;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;

/**
 * Who of the secretaries of a body may take a step with a change that was proposed: two persons
 * agree to more readers, and only whoever proposed takes a proposal back. That the actor is such a
 * secretary is for the access policy to say.
 */
public final class ReleasePolicy {

  private ReleasePolicy() {}

  /**
   * Decides one step.
   *
   * @param step the state to which it leads; what nobody decides about is refused
   */
  public static Decision decide(Actor actor, DistributionChange change, ChangeState step) {
    boolean own = actor.subject().equals(change.proposal().by());
    return switch (step) {
      case CONFIRMED, DECLINED -> own ? Decision.refused(Reason.SAME_PERSON) : Decision.PERMITTED;
      case WITHDRAWN -> own ? Decision.PERMITTED : Decision.refused(Reason.NOT_PROPOSER);
      case PROPOSED, NARROWED -> Decision.refused(Reason.NOT_PROPOSER);
    };
  }
}
