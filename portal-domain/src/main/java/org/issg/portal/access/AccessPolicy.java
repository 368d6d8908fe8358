package org.issg.portal.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.Role;

/**
 * The first wall: decides from facts alone whether an actor may do something with a record. What no
 * rule permits is refused. Whoever may do anything with a record that exists may read it.
 */
public final class AccessPolicy {

  private AccessPolicy() {}

  /** Decides one request from the grants that name readers of the record. */
  public static Decision decide(
      Actor actor, Operation operation, Protection record, Collection<Grant> grants, Instant now) {
    boolean granted = false;
    for (Grant grant : grants) {
      granted |= grant.reaches(actor, record.body(), now);
    }
    return decide(actor, operation, record, granted, now);
  }

  /**
   * Decides one request.
   *
   * @param granted whether a grant in force reaches the actor
   * @param now the moment of the request, for release and embargo
   */
  public static Decision decide(
      Actor actor, Operation operation, Protection record, boolean granted, Instant now) {
    if (actor.isSetApart()) {
      return Decision.refused(Reason.SET_APART);
    }
    return switch (operation) {
      case READ -> read(actor, record, granted, now);
      case CREATE, EDIT -> write(actor, record);
      case ANSWER -> asOwner(actor, record);
      case HANDLE -> handle(actor, record);
      case KEEP -> isOwn(actor, record) ? Decision.PERMITTED : handle(actor, record);
      case CHAIR -> asChair(actor, record, read(actor, record, granted, now));
    };
  }

  private static Decision read(Actor actor, Protection record, boolean granted, Instant now) {
    if (actor.isSecretaryOf(record.body()) && record.isWithSecretariat()) {
      return Decision.PERMITTED;
    }
    if (!actor.isMemberOfAny()) {
      return Decision.refused(absence(actor, seat -> true));
    }
    if (isOwn(actor, record)) {
      return Decision.PERMITTED;
    }
    if (!record.isOut(now)) {
      return Decision.refused(Reason.DRAFT_OF_OTHERS);
    }
    if (record.isEmbargoed(now)) {
      return Decision.refused(Reason.EMBARGOED);
    }
    return reach(actor, record, granted);
  }

  private static Decision reach(Actor actor, Protection record, boolean granted) {
    return switch (record.distribution()) {
      case GENERAL -> Decision.PERMITTED;
      case LIMITED ->
          actor.isMemberOf(record.body())
              ? Decision.PERMITTED
              : Decision.refused(absence(actor, seat -> seat.body() == record.body()));
      case RESTRICTED -> granted ? Decision.PERMITTED : Decision.refused(Reason.NOT_DISTRIBUTED);
    };
  }

  /** The words of a delegation's record are its own until it is released, and then nobody's. */
  private static Decision write(Actor actor, Protection record) {
    if (record.ownerDelegationId() == null) {
      return asSecretary(actor, record);
    }
    Decision owner = asOwner(actor, record);
    return owner.isPermitted() && record.isReleased()
        ? Decision.refused(Reason.WORKFLOW_STATE)
        : owner;
  }

  private static Decision asOwner(Actor actor, Protection record) {
    if (isOwn(actor, record)) {
      return Decision.PERMITTED;
    }
    boolean left =
        isOfOwner(actor, record)
            && actor.has(Role.DELEGATE)
            && hasLeft(actor, record, Mandate::isForDelegation);
    return Decision.refused(left ? Reason.MANDATE_ENDED : Reason.NOT_OWNER);
  }

  private static Decision handle(Actor actor, Protection record) {
    Decision secretary = asSecretary(actor, record);
    return secretary.isPermitted() && !record.isWithSecretariat()
        ? Decision.refused(Reason.DRAFT_OF_OTHERS)
        : secretary;
  }

  private static Decision asSecretary(Actor actor, Protection record) {
    if (actor.isSecretaryOf(record.body())) {
      return Decision.PERMITTED;
    }
    if (!actor.has(Role.SECRETARIAT)) {
      return Decision.refused(Reason.ROLE_MISSING);
    }
    boolean left = hasLeft(actor, record, Mandate::isSecretary);
    return Decision.refused(left ? Reason.MANDATE_ENDED : Reason.NOT_SECRETARY);
  }

  private static Decision asChair(Actor actor, Protection record, Decision read) {
    if (actor.isChairOf(record.body())) {
      return read;
    }
    boolean left = actor.has(Role.DELEGATE) && hasLeft(actor, record, Mandate::isChair);
    return Decision.refused(left ? Reason.MANDATE_ENDED : Reason.NOT_CHAIR);
  }

  private static boolean isOwn(Actor actor, Protection record) {
    return isOfOwner(actor, record) && actor.isDelegateIn(record.body());
  }

  private static boolean isOfOwner(Actor actor, Protection record) {
    return record.ownerDelegationId() != null
        && record.ownerDelegationId().equals(actor.delegationId());
  }

  /** Why none of those seats counts: its role is gone, or it has ended, or there never was one. */
  private static Reason absence(Actor actor, Predicate<Mandate> seats) {
    if (any(actor.mandates(), seats)) {
      return Reason.ROLE_MISSING;
    }
    return any(actor.endedMandates(), seats) ? Reason.MANDATE_ENDED : Reason.NOT_A_MEMBER;
  }

  private static boolean hasLeft(Actor actor, Protection record, Predicate<Mandate> seats) {
    return any(actor.endedMandates(), seat -> seat.body() == record.body() && seats.test(seat));
  }

  private static boolean any(List<Mandate> mandates, Predicate<Mandate> seats) {
    for (Mandate mandate : mandates) {
      if (seats.test(mandate)) {
        return true;
      }
    }
    return false;
  }
}
