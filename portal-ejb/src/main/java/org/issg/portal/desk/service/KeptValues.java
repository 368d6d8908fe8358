package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.service.ValueLine;

/** What administrative acts changed, for auditors. */
@Dependent
class KeptValues {

  @PersistenceContext private EntityManager em;

  /** The values beside leaves, by name; only of leaves that have any that auditors may read. */
  @SuppressWarnings("unchecked")
  Map<UUID, List<ValueLine>> of(List<Row> leaves) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select leaf_id, side, content from leaf_values"
                    + " where leaf_id = any (?1) and content is not null")
            .setParameter(1, leaves.stream().map(Row::id).toArray(UUID[]::new))
            .getResultList();
    Map<UUID, Map<String, byte[]>> sides = new HashMap<>();
    for (Object[] row : rows) {
      sides
          .computeIfAbsent((UUID) row[0], leaf -> new HashMap<>())
          .put((String) row[1], (byte[]) row[2]);
    }
    Map<UUID, List<ValueLine>> lines = new HashMap<>();
    sides.forEach((leaf, both) -> lines.put(leaf, ValueLine.of(both)));
    return lines;
  }
}
