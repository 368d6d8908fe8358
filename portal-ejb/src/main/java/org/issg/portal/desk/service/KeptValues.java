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

  /** The values beside a leaf, by name; empty where none are kept, or not for auditors. */
  @SuppressWarnings("unchecked")
  List<ValueLine> of(UUID leaf) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select side, content from leaf_values where leaf_id = ?1 and content is not null")
            .setParameter(1, leaf)
            .getResultList();
    Map<String, byte[]> sides = new HashMap<>();
    rows.forEach(row -> sides.put((String) row[0], (byte[]) row[1]));
    return ValueLine.of(sides);
  }
}
