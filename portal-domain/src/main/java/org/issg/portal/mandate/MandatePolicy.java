package org.issg.portal.mandate;

import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;

/**
 * Who keeps seats, delegations and accounts: the secretariat those of its own body, the
 * administrator accounts and secretaries, nobody their own. What no rule permits is refused.
 */
public final class MandatePolicy {

  private MandatePolicy() {}

  /** Whether the actor may give, change or end that seat. */
  public static Decision keep(Actor actor, Seat seat) {
    Decision office =
        seat.function() == MandateFunction.SECRETARY
            ? asAdministrator(actor)
            : asSecretary(actor, seat.body());
    return office.isPermitted() ? notOwn(actor, seat.memberId()) : office;
  }

  /** Whether the actor may see who sits in the body. */
  public static Decision seeSeats(Actor actor, BodyCode body) {
    return asSecretary(actor, body);
  }

  /** Whether the actor may add a delegation, which all bodies share. */
  public static Decision addDelegation(Actor actor) {
    return asAnySecretary(actor);
  }

  /** Whether the actor may look a person up who has no seat in any of the actor's bodies. */
  public static Decision seekPerson(Actor actor) {
    return asAnySecretary(actor);
  }

  /**
   * Whether the actor may say to which delegation a person belongs. Drafts are seen by delegation,
   * so this would open those of every body in which the person sits.
   *
   * @param seats all bodies in which the person sits or is going to
   */
  public static Decision setDelegation(Actor actor, UUID memberId, Set<BodyCode> seats) {
    Decision office = asAnySecretary(actor);
    if (!office.isPermitted()) {
      return office;
    }
    if (!actor.secretariats().containsAll(seats)) {
      return Decision.refused(Reason.NOT_SECRETARY);
    }
    return notOwn(actor, memberId);
  }

  /** Whether the actor may see accounts, and invite people. */
  public static Decision seeAccounts(Actor actor) {
    return asAdministrator(actor);
  }

  /** Whether the actor may give roles to that account, disable it, or enable it again. */
  public static Decision keepAccount(Actor actor, UUID memberId) {
    Decision office = asAdministrator(actor);
    return office.isPermitted() ? notOwn(actor, memberId) : office;
  }

  private static Decision asSecretary(Actor actor, BodyCode body) {
    return actor.isSecretaryOf(body) ? Decision.PERMITTED : noSecretary(actor);
  }

  private static Decision asAnySecretary(Actor actor) {
    return actor.secretariats().isEmpty() ? noSecretary(actor) : Decision.PERMITTED;
  }

  private static Decision noSecretary(Actor actor) {
    return Decision.refused(
        actor.has(Role.SECRETARIAT) ? Reason.NOT_SECRETARY : Reason.ROLE_MISSING);
  }

  private static Decision asAdministrator(Actor actor) {
    return actor.has(Role.ADMINISTRATOR)
        ? Decision.PERMITTED
        : Decision.refused(Reason.ROLE_MISSING);
  }

  private static Decision notOwn(Actor actor, UUID memberId) {
    return memberId.equals(actor.memberId())
        ? Decision.refused(Reason.OWN_GRANT)
        : Decision.PERMITTED;
  }
}
