package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Term;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.Accreditation;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.mandate.Nominee;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** How the secretariat accredits people to its own body, and ends what it gave. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class SeatService {

  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private People people;
  @Inject private SeatWriter writer;
  @Inject private AuditTrail audit;

  /**
   * Gives a seat, and puts the person into a delegation if one is named.
   *
   * @return whose seat it is
   */
  public UUID give(Accreditation wanted) {
    gate.require(
        MandatePolicy.seekPerson(current.get()),
        new RecordRef("membership", null, null, wanted.body().name(), null),
        Action.SEAT_GIVEN);
    Nominee nominee = people.nominee(wanted.account());
    writer.mayGive(nominee.memberId(), wanted.body(), wanted.function());
    if (wanted.delegationId() != null && !wanted.delegationId().equals(nominee.delegationId())) {
      writer.setDelegation(nominee.memberId(), wanted.delegationId());
      nominee = nominee.of(wanted.delegationId());
    }
    nominee.mustFit(wanted.function());
    writer.give(nominee.memberId(), wanted.body(), wanted.function(), wanted.term());
    return nominee.memberId();
  }

  /** Gives a seat other dates; seenVersion is the version that was edited. */
  public void reschedule(UUID id, int seenVersion, Term term) {
    Membership seat = people.kept(id, seenVersion, Action.SEAT_CHANGED);
    writer.requireFree(seat.member().id(), seat.body(), term, id);
    Map<String, Object> before = seat.values();
    seat.reschedule(term, current.get(), people.now());
    audit.changed(Action.SEAT_CHANGED, seat, before);
  }

  /** Ends a seat at once. */
  public void end(UUID id, int seenVersion) {
    Membership seat = people.kept(id, seenVersion, Action.SEAT_ENDED);
    Map<String, Object> before = seat.values();
    seat.end(current.get(), people.now());
    audit.changed(Action.SEAT_ENDED, seat, before);
  }
}
