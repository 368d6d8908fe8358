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
    return switch (operation) {
      case READ -> read(actor, record, granted, now);
      case CREATE, EDIT -> write(actor, record);
      case HANDLE -> asSecretary(actor, record);
      case CHAIR -> asChair(actor, record);
    };
  }

  private static Decision read(Actor actor, Protection record, boolean granted, Instant now) {
    if (actor.isSecretaryOf(record.body()) && record.isWithSecretariat()) {
      return Decision.PERMITTED;
    }
    if (!actor.isMemberOfAny()) {
      return Decision.refused(Reason.NOT_A_MEMBER);
    }
    if (isOwn(actor, record)) {
      return Decision.PERMITTED;
    }
    if (!record.isReleased()) {
      return Decision.refused(Reason.DRAFT_OF_OTHERS);
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

  /** The words of a delegation's record are its own; all others are the secretariat's. */
  private static Decision write(Actor actor, Protection record) {
    if (record.ownerDelegationId() == null) {
      return asSecretary(actor, record);
    }
    return isOwn(actor, record) ? Decision.PERMITTED : Decision.refused(Reason.NOT_OWNER);
  }

  private static Decision asSecretary(Actor actor, Protection record) {
    if (actor.isSecretaryOf(record.body())) {
      return Decision.PERMITTED;
    }
    return Decision.refused(
        actor.has(Role.SECRETARIAT) ? Reason.NOT_SECRETARY : Reason.ROLE_MISSING);
  }

  private static Decision asChair(Actor actor, Protection record) {
    return actor.isChairOf(record.body()) ? Decision.PERMITTED : Decision.refused(Reason.NOT_CHAIR);
  }

  private static boolean isOwn(Actor actor, Protection record) {
    return record.ownerDelegationId() != null
        && record.ownerDelegationId().equals(actor.delegationId())
        && actor.isDelegateIn(record.body());
  }
}
