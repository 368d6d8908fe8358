package org.issg.portal.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.service.Caller;

/**
 * Reads what the portal's own tables say of a caller: delegation, and mandates past and present.
 */
@Dependent
public class ActorFacts {

  @PersistenceContext private EntityManager em;

  /** The caller with all facts; a caller who is no member yet has none. */
  public Actor of(Caller caller) {
    if (!caller.seesAs().isEmpty()) {
      return eyes(caller);
    }
    Optional<Member> member = caller.isSystem() ? Optional.empty() : member(caller.subject());
    return member
        .map(known -> actor(caller, known))
        .orElseGet(
            () -> new Actor(caller.subject(), null, null, caller.roles(), null, null, List.of()));
  }

  private Actor actor(Caller caller, Member member) {
    Delegation delegation = member.delegation();
    Map<Boolean, List<Mandate>> mandates = mandates(member);
    return new Actor(
        caller.subject(),
        member.id(),
        member.displayName(),
        caller.roles(),
        delegation == null ? null : delegation.id(),
        delegation == null ? null : delegation.code(),
        mandates.get(true),
        mandates.get(false));
  }

  /** A delegate of the delegation as which the caller sees, in the bodies that the caller keeps. */
  @SuppressWarnings("unchecked")
  private Actor eyes(Caller caller) {
    List<Object[]> seats =
        em.createNativeQuery("select delegation_seen_as(), unnest(my_seats())").getResultList();
    List<Mandate> mandates =
        seats.stream()
            .map(seat -> new Mandate(BodyCode.valueOf((String) seat[1]), MandateFunction.DELEGATE))
            .toList();
    UUID delegation = seats.isEmpty() ? null : (UUID) seats.get(0)[0];
    return new Actor(
        caller.subject(), null, null, Set.of(Role.DELEGATE), delegation, caller.seesAs(), mandates);
  }

  private Optional<Member> member(String subject) {
    return em.createQuery(
            "select m from Member m left join fetch m.delegation where m.subject = :subject",
            Member.class)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** Mandates that have begun and held: those in force under true, those that ended under false. */
  private Map<Boolean, List<Mandate>> mandates(Member member) {
    return em.createQuery(
            "select s.body, s.function, case when s.validUntil <= local datetime then false else true"
                + " end from Membership s where s.member = :member"
                + " and s.validFrom <= local datetime"
                + " and (s.validUntil is null or s.validUntil > s.validFrom) order by s.body",
            Object[].class)
        .setParameter("member", member)
        .getResultStream()
        .collect(
            Collectors.partitioningBy(
                row -> (boolean) row[2],
                Collectors.mapping(
                    row -> new Mandate((BodyCode) row[0], (MandateFunction) row[1]),
                    Collectors.toList())));
  }
}
