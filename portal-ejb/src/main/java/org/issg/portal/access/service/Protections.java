package org.issg.portal.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.shared.BodyCode;

/** Who may know of a record that the second wall hides; nothing of the record itself. */
@Dependent
public class Protections {

  @PersistenceContext private EntityManager em;

  /** The protection of the record, or nothing where there is none. */
  @SuppressWarnings("unchecked")
  public Optional<Protection> of(RecordRef record) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select body, distribution, owner_delegation_id, submitted_at, released_at,"
                    + " not_before from protection_of(?1, ?2)")
            .setParameter(1, record.kind())
            .setParameter(2, record.id())
            .getResultList();
    return rows.stream().findFirst().map(Protections::protection);
  }

  private static Protection protection(Object[] row) {
    return new Protection(
        BodyCode.valueOf((String) row[0]),
        Distribution.valueOf((String) row[1]),
        (UUID) row[2],
        (Instant) row[3],
        (Instant) row[4],
        (Instant) row[5]);
  }
}
