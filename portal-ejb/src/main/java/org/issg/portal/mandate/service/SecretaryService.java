package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.ADMINISTRATOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Term;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** How the administrator appoints the secretaries of a body, and dismisses them. */
@Stateless
@ActsAsCaller
@RolesAllowed(ADMINISTRATOR_NAME)
public class SecretaryService {

  @Inject private CurrentActor current;
  @Inject private People people;
  @Inject private SeatWriter writer;
  @Inject private AuditTrail audit;

  /** Makes a person secretary of a body from now on. */
  public UUID appoint(UUID memberId, BodyCode body) {
    writer.mayGive(memberId, body, MandateFunction.SECRETARY);
    people.person(memberId, Action.SEAT_GIVEN);
    return writer.give(memberId, body, MandateFunction.SECRETARY, Term.from(people.now())).id();
  }

  /** Ends the seat of a secretary at once; seenVersion is the version that was shown. */
  public void dismiss(UUID seatId, int seenVersion) {
    Membership seat = people.kept(seatId, seenVersion, Action.SEAT_ENDED);
    Map<String, Object> before = seat.values();
    seat.end(current.get(), people.now());
    audit.changed(Action.SEAT_ENDED, seat, before);
  }
}
