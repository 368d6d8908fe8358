package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.issg.portal.desk.VerificationOutcome;

/** Reads the last verifications of the log; silent is one that was not heard of for a minute. */
@Dependent
class Verifications {

  private static final int LAST = 6;

  @PersistenceContext private EntityManager em;

  /** Newest first. */
  @SuppressWarnings("unchecked")
  List<VerificationState> last() {
    List<Object[]> rows =
        em.createNativeQuery(
                "select v.id, v.begun_by_name, v.begun_at, v.size, p.leaves,"
                    + " v.ended_at is null and p.seen_at < now() - interval '1 minute',"
                    + " v.ended_at, v.outcome, v.cause, v.finding from log_verification v"
                    + " join log_verification_progress p on p.verification_id = v.id"
                    + " order by v.begun_at desc limit "
                    + LAST)
            .getResultList();
    return rows.stream().map(Verifications::state).toList();
  }

  private static VerificationState state(Object[] row) {
    return new VerificationState(
        (UUID) row[0],
        (String) row[1],
        (Instant) row[2],
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue(),
        (Boolean) row[5],
        (Instant) row[6],
        row[7] == null ? null : VerificationOutcome.valueOf((String) row[7]),
        (String) row[8],
        (String) row[9]);
  }
}
