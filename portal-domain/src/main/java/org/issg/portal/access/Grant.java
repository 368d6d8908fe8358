package org.issg.portal.access;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;

/**
 * What names a delegation or a person among the readers of one restricted record.
 *
 * @param delegationId the delegation, or null where a person is named
 * @param memberId the person, or null where a delegation is named
 * @param expiresAt the moment from which it no longer holds, or null
 */
public record Grant(UUID delegationId, UUID memberId, Instant expiresAt) {

  public static Grant toDelegation(UUID delegation, Instant expiresAt) {
    return new Grant(delegation, null, expiresAt);
  }

  public static Grant toPerson(UUID member, Instant expiresAt) {
    return new Grant(null, member, expiresAt);
  }

  /** Whether it lets the actor read a record of that body: a delegation, through its seat there. */
  public boolean reaches(Actor actor, BodyCode body, Instant at) {
    return isInForce(at) && (memberId == null ? isForDelegationOf(actor, body) : isFor(actor));
  }

  private boolean isInForce(Instant at) {
    return expiresAt == null || expiresAt.isAfter(at);
  }

  private boolean isForDelegationOf(Actor actor, BodyCode body) {
    return delegationId != null
        && delegationId.equals(actor.delegationId())
        && actor.isDelegateIn(body);
  }

  private boolean isFor(Actor actor) {
    return memberId.equals(actor.memberId()) && actor.isMemberOfAny();
  }
}
