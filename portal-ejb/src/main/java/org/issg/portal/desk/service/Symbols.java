package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names records for the auditor, by symbol, reference or account, and by nothing else. */
@Dependent
class Symbols {

  @PersistenceContext private EntityManager em;

  /** The symbols of the records of which leaves speak, where they have one. */
  Map<UUID, String> of(List<Row> rows) {
    return of(
        rows.stream().map(Row::objectId).filter(Objects::nonNull).distinct().toArray(UUID[]::new));
  }

  /** The symbols of those records that have one. */
  @SuppressWarnings("unchecked")
  Map<UUID, String> of(UUID[] ids) {
    List<Object[]> found =
        em.createNativeQuery("select id, symbol from symbols_of(?1) where symbol is not null")
            .setParameter(1, ids)
            .getResultList();
    return found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }
}
