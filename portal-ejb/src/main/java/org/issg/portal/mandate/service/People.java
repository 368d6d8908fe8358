package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.mandate.Nominee;
import org.issg.portal.mandate.Seat;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;

/** Loads people and their seats through both walls. */
@Dependent
public class People {

  @PersistenceContext private EntityManager em;
  @Inject private AccessGate gate;
  @Inject private CurrentActor current;

  /** The person, or a refusal as if there were nobody. */
  Member person(UUID id, Action action) {
    return em.createQuery(
            "select m from Member m left join fetch m.delegation where m.id = :id", Member.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> hidden(id, action));
  }

  private AccessRefused hidden(UUID person, Action action) {
    Reason reason = bodiesOf(person).isPresent() ? Reason.NOT_SECRETARY : Reason.NOT_FOUND;
    return gate.refusal(action, RecordRef.of("member", person), reason);
  }

  /** The bodies in which a person sits or will; empty when there is no such person. */
  Optional<Set<BodyCode>> bodiesOf(UUID person) {
    String[] bodies =
        (String[])
            em.createNativeQuery("select bodies_of(?1)", String[].class)
                .setParameter(1, person)
                .getSingleResult();
    return Optional.ofNullable(bodies)
        .map(codes -> Arrays.stream(codes).map(BodyCode::valueOf).collect(Collectors.toSet()));
  }

  /** The person with exactly that account name or e-mail address. */
  Nominee nominee(String account) {
    @SuppressWarnings("unchecked")
    List<Object[]> found =
        em.createNativeQuery("select id, delegation_id from person_of_account(?1)")
            .setParameter(1, account)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(row -> new Nominee((UUID) row[0], (UUID) row[1]))
        .orElseThrow(() -> new RuleViolation("mandate.account.unknown"));
  }

  /** The seats of a person that the actor may see, the latest first. */
  public List<Membership> seatsOf(Member member) {
    return em.createQuery(
            "select s from Membership s where s.member = :member"
                + " order by s.validFrom desc, s.id desc",
            Membership.class)
        .setParameter("member", member)
        .getResultList();
  }

  /** A seat that the actor keeps; one of another body reads as one that does not exist. */
  Membership kept(UUID id, Action action) {
    Membership seat =
        em.createQuery(
                "select s from Membership s join fetch s.member m left join fetch m.delegation"
                    + " where s.id = :id",
                Membership.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> hiddenSeat(id, action));
    Seat facts = new Seat(seat.body(), seat.function(), seat.member().id());
    gate.require(MandatePolicy.keep(current.get(), facts), seat.ref(), action);
    return seat;
  }

  /** The same for somebody who saw it at that version. */
  Membership kept(UUID id, int seenVersion, Action action) {
    Membership seat = kept(id, action);
    if (seat.version() != seenVersion) {
      throw new RuleViolation("shared.changedByOther");
    }
    return seat;
  }

  @SuppressWarnings("unchecked")
  private AccessRefused hiddenSeat(UUID id, Action action) {
    List<Object[]> rows =
        em.createNativeQuery("select body, function, member_id from seat_of(?1)")
            .setParameter(1, id)
            .getResultList();
    Reason reason =
        rows.stream().findFirst().map(row -> keep(row).reason()).orElse(Reason.NOT_FOUND);
    return gate.refusal(action, RecordRef.of("membership", id), reason);
  }

  private Decision keep(Object[] row) {
    return MandatePolicy.keep(
        current.get(),
        new Seat(
            BodyCode.valueOf((String) row[0]),
            MandateFunction.valueOf((String) row[1]),
            (UUID) row[2]));
  }

  /** The address of a person, where the actor needs it. */
  String contact(UUID person) {
    return (String)
        em.createNativeQuery("select contact_of(?1)", String.class)
            .setParameter(1, person)
            .getSingleResult();
  }

  List<Delegation> delegations() {
    return em.createQuery("select d from Delegation d order by d.code", Delegation.class)
        .getResultList();
  }

  /** The database's time of this transaction, by which seats count. */
  Instant now() {
    return (Instant) em.createNativeQuery("select now()", Instant.class).getSingleResult();
  }
}
