package org.issg.portal.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    List<Object[]> known = caller.isSystem() ? List.of() : known(caller.subject());
    if (known.isEmpty()) {
      return new Actor(caller.subject(), null, null, caller.roles(), null, null, List.of());
    }
    Object[] person = known.get(0);
    return new Actor(
        caller.subject(),
        (UUID) person[0],
        (String) person[1],
        caller.roles(),
        (UUID) person[2],
        (String) person[3],
        mandates(known, true),
        mandates(known, false));
  }

  /** The member, with a row for each mandate that has begun and held: in force, or ended. */
  private List<Object[]> known(String subject) {
    return em.createQuery(
            "select m.id, m.displayName, d.id, d.code, s.body, s.function,"
                + " case when s.validUntil <= local datetime then false else true end"
                + " from Member m left join m.delegation d"
                + " left join Membership s on s.member = m and s.validFrom <= local datetime"
                + " and (s.validUntil is null or s.validUntil > s.validFrom)"
                + " where m.subject = :subject order by s.body",
            Object[].class)
        .setParameter("subject", subject)
        .getResultList();
  }

  private static List<Mandate> mandates(List<Object[]> known, boolean inForce) {
    return known.stream()
        .filter(row -> row[4] != null && (boolean) row[6] == inForce)
        .map(row -> new Mandate((BodyCode) row[4], (MandateFunction) row[5]))
        .toList();
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
}
