package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.issg.portal.access.Delegation;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.Place;

/** What every page about incidents names by code or id: places, parties, delegations. */
@Dependent
public class Registers {

  @PersistenceContext private EntityManager em;

  /** All places by their codes, governorates first. */
  public Map<String, Place> places() {
    return byKey(
        em.createQuery("select p from Place p order by p.kind desc, p.code", Place.class)
            .getResultList(),
        Place::code);
  }

  /** All parties by their codes; the unknown one last. */
  public Map<String, Party> parties() {
    return byKey(
        em.createQuery(
                "select p from Party p order by case p.code when 'UNKNOWN' then 1 else 0 end,"
                    + " p.nameEn",
                Party.class)
            .getResultList(),
        Party::code);
  }

  public Map<UUID, Delegation> delegations() {
    return byKey(
        em.createQuery("select d from Delegation d order by d.code", Delegation.class)
            .getResultList(),
        Delegation::id);
  }

  private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
    Map<K, V> map = new LinkedHashMap<>();
    values.forEach(value -> map.put(key.apply(value), value));
    return map;
  }
}
