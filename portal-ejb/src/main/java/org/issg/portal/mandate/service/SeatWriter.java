package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Term;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.mandate.Seat;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;

/** Writes seats and delegations of people, each with its leaf, for the services that may. */
@Dependent
class SeatWriter {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private People people;
  @Inject private AuditTrail audit;

  /** Refuses whoever may not keep such a seat. */
  void mayGive(UUID memberId, BodyCode body, MandateFunction function) {
    gate.require(
        MandatePolicy.keep(current.get(), new Seat(body, function, memberId)),
        new RecordRef("membership", null, null, body.name(), null),
        Action.SEAT_GIVEN);
  }

  Membership give(UUID memberId, BodyCode body, MandateFunction function, Term term) {
    requireFree(memberId, body, term, null);
    Membership seat =
        new Membership(
            em.getReference(Member.class, memberId),
            body,
            function,
            term,
            current.get(),
            people.now());
    em.persist(seat);
    audit.changed(Action.SEAT_GIVEN, seat, null);
    return seat;
  }

  /** A person sits in a body in one function at a time. */
  void requireFree(UUID memberId, BodyCode body, Term term, UUID except) {
    boolean taken =
        em.createQuery(
                "select s from Membership s where s.member.id = :member and s.body = :body",
                Membership.class)
            .setParameter("member", memberId)
            .setParameter("body", body)
            .getResultStream()
            .anyMatch(seat -> !seat.id().equals(except) && seat.overlaps(term));
    if (taken) {
      throw new RuleViolation("access.from.overlap");
    }
  }

  /** Puts a person into a delegation. */
  void setDelegation(UUID memberId, UUID delegationId) {
    gate.require(
        MandatePolicy.setDelegation(
            current.get(), memberId, people.bodiesOf(memberId).orElse(Set.of())),
        RecordRef.of("member", memberId),
        Action.DELEGATION_SET);
    Delegation delegation = em.find(Delegation.class, delegationId);
    if (delegation == null) {
      throw new RuleViolation("mandate.delegation.missing");
    }
    Member member = people.person(memberId, Action.DELEGATION_SET);
    Map<String, Object> before = member.values();
    member.joins(delegation);
    audit.changed(Action.DELEGATION_SET, member, before);
  }
}
