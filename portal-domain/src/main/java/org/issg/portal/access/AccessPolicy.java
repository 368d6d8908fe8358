package org.issg.portal.access;

import java.time.Instant;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Role;

/**
 * The first wall: decides from facts alone whether an actor may do something with a record. What no
 * rule permits is refused.
 */
public final class AccessPolicy {

  private AccessPolicy() {}

  /**
   * Decides one request.
   *
   * @param granted whether a grant in force names the actor or the actor's delegation
   * @param now the moment of the request, for the embargo
   */
  public static Decision decide(
      Actor actor, Operation operation, Protection record, boolean granted, Instant now) {
    if (actor.isSecretaryOf(record.body())) {
      return Decision.PERMITTED;
    }
    if (operation != Operation.READ) {
      return Decision.refused(
          actor.has(Role.SECRETARIAT) ? Reason.NOT_SECRETARY : Reason.ROLE_MISSING);
    }
    return read(actor, record, granted, now);
  }

  private static Decision read(Actor actor, Protection record, boolean granted, Instant now) {
    if (!actor.isMemberOfAny()) {
      return Decision.refused(Reason.NOT_A_MEMBER);
    }
    if (!record.isReleased()) {
      return isOwnDraft(actor, record)
          ? Decision.PERMITTED
          : Decision.refused(Reason.DRAFT_OF_OTHERS);
    }
    if (record.notBefore() != null && record.notBefore().isAfter(now)) {
      return Decision.refused(Reason.EMBARGOED);
    }
    return switch (record.distribution()) {
      case GENERAL -> Decision.PERMITTED;
      case LIMITED ->
          actor.isMemberOf(record.body())
              ? Decision.PERMITTED
              : Decision.refused(Reason.NOT_A_MEMBER);
      case RESTRICTED -> granted ? Decision.PERMITTED : Decision.refused(Reason.NOT_DISTRIBUTED);
    };
  }

  private static boolean isOwnDraft(Actor actor, Protection record) {
    return record.ownerDelegationId() != null
        && record.ownerDelegationId().equals(actor.delegationId())
        && actor.isMemberOf(record.body());
  }
}
