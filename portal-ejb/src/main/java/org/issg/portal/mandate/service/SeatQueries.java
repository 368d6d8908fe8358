package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What the secretariat reads of people and seats: those of its own bodies. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(SECRETARIAT_NAME)
public class SeatQueries {

  private static final int NEWCOMERS_SHOWN = 10;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private SeatList list;
  @Inject private People people;
  @Inject private AuditTrail audit;

  /** One page of the seats of a body. */
  public SeatPage list(SeatFilter filter) {
    Actor actor = current.get();
    BodyCode body = filter.body() == null ? firstBody(actor) : filter.body();
    RecordRef about = new RecordRef("membership", null, null, body.name(), null);
    gate.require(MandatePolicy.seeSeats(actor, body), about, Action.SEATS_LISTED);
    SeatList.Page page = list.page(filter.in(body), people.now());
    List<Member> newcomers = newcomers();
    audit.read(Action.SEATS_LISTED, about, shown(page.rows(), newcomers));
    return new SeatPage(
        body,
        actor.secretariats(),
        page.rows(),
        page.hasPrevious(),
        page.hasNext(),
        people.delegations(),
        newcomers);
  }

  /** The group itself stands for those who keep no body, and whom the policy will refuse. */
  private static BodyCode firstBody(Actor actor) {
    return actor.secretariats().stream().findFirst().orElse(BodyCode.ISSG);
  }

  /** Of people without a seat in the actor's bodies, the second wall shows those without any. */
  private List<Member> newcomers() {
    return em.createQuery(
            "select m from Member m left join fetch m.delegation"
                + " where not exists (select s from Membership s where s.member = m)"
                + " order by m.createdAt desc, m.id desc",
            Member.class)
        .setMaxResults(NEWCOMERS_SHOWN)
        .getResultList();
  }

  private static List<UUID> shown(List<Membership> rows, List<Member> newcomers) {
    return Stream.concat(rows.stream().map(Membership::id), newcomers.stream().map(Member::id))
        .toList();
  }

  /** A person with their seats in the actor's bodies. */
  public PersonPage person(UUID id) {
    Actor actor = current.get();
    gate.require(MandatePolicy.seekPerson(actor), RecordRef.of("member", id), Action.PERSON_READ);
    Member member = people.person(id, Action.PERSON_READ);
    List<Membership> seats = people.seatsOf(member);
    Instant now = people.now();
    boolean movable =
        people
            .bodiesOf(id)
            .map(bodies -> MandatePolicy.setDelegation(actor, id, bodies).isPermitted())
            .orElse(false);
    audit.read(Action.PERSON_READ, member.ref(), seats.stream().map(Membership::id).toList());
    return new PersonPage(
        member,
        seats,
        people.contact(id),
        movable ? people.delegations() : List.of(),
        id.equals(actor.memberId()),
        now);
  }

  /** A seat for somebody who is about to change it. */
  public Membership seat(UUID id) {
    Membership seat = people.kept(id, Action.SEAT_READ);
    audit.read(Action.SEAT_READ, seat.ref());
    return seat;
  }

  /** What a form for a new seat offers: the bodies that the actor keeps, and all delegations. */
  public Choices choices() {
    Actor actor = current.get();
    gate.require(
        MandatePolicy.seekPerson(actor), RecordRef.of("membership", null), Action.SEAT_GIVEN);
    List<Delegation> delegations = people.delegations();
    audit.read(
        Action.DELEGATIONS_LISTED,
        RecordRef.of("delegation", null),
        delegations.stream().map(Delegation::id).toList());
    return new Choices(actor.secretariats(), delegations);
  }

  /** The bodies that the actor keeps, and the delegations to which people can belong. */
  public record Choices(List<BodyCode> bodies, List<Delegation> delegations) {}
}
