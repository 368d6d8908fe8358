package org.issg.portal.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
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

  private static final String FACTS =
      "select member_id, display_name, delegation_id, delegation, body, function, in_force from ";

  @PersistenceContext private EntityManager em;

  /** Tells the database who acts, by the caller's signed claim; for the transaction at hand. */
  void tell(String signed) {
    em.createNativeQuery("select set_config('portal.actor', ?1, true)")
        .setParameter(1, signed)
        .getSingleResult();
  }

  /** The same, and answers with the caller's facts. */
  Actor told(Caller caller, String signed) {
    if (caller.isSystem() || !caller.seesAs().isEmpty()) {
      tell(signed);
      return of(caller);
    }
    return actor(caller, known("who_acts(?1)", signed));
  }

  /** The caller with all facts; a caller who is no member yet has none. */
  public Actor of(Caller caller) {
    if (!caller.seesAs().isEmpty()) {
      return eyes(caller);
    }
    return actor(
        caller, caller.isSystem() ? List.of() : known("member_facts(?1)", caller.subject()));
  }

  private static Actor actor(Caller caller, List<Object[]> known) {
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
  private List<Object[]> known(String function, String parameter) {
    NativeQuery<Object[]> query =
        em.unwrap(Session.class).createNativeQuery(FACTS + function, Object[].class);
    query
        .addScalar("member_id", UUID.class)
        .addScalar("display_name", String.class)
        .addScalar("delegation_id", UUID.class)
        .addScalar("delegation", String.class)
        .addScalar("body", String.class)
        .addScalar("function", String.class)
        .addScalar("in_force", Boolean.class);
    return query.setParameter(1, parameter).getResultList();
  }

  private static List<Mandate> mandates(List<Object[]> known, boolean inForce) {
    return known.stream()
        .filter(row -> row[4] != null && (boolean) row[6] == inForce)
        .map(
            row ->
                new Mandate(
                    BodyCode.valueOf((String) row[4]), MandateFunction.valueOf((String) row[5])))
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
