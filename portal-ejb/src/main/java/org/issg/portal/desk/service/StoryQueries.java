package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.service.ActsAsCaller;

/** Tells an auditor the whole story of one record, from the log alone. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class StoryQueries {

  /** Changes that a story tells; the log has the others. */
  public static final int CHANGES = 200;

  private static final int READERS = 200;

  @PersistenceContext private EntityManager em;
  @Inject private LogTargets targets;
  @Inject private Symbols symbols;
  @Inject private AuditTrail audit;

  /**
   * The story of the record that is called so.
   *
   * @param wanted symbol, reference, or an id from the log
   */
  public Story of(String wanted) {
    UUID[] objects = targets.story(wanted);
    List<Row> changes = changes(objects);
    boolean cut = changes.size() > CHANGES;
    if (cut) {
      changes.remove(CHANGES);
    }
    List<Reader> readers = readers(objects);
    Object[] root = root(wanted);
    audit.read(
        Action.RECORD_STORY_READ,
        RecordRef.of((String) root[0], (UUID) root[1]),
        changes.stream().map(Row::id).toList());
    return new Story(
        (UUID) root[1],
        (String) root[2],
        changes,
        symbols.of(changes),
        readers,
        firsts(readers),
        cut);
  }

  private Object[] root(String wanted) {
    @SuppressWarnings("unchecked")
    List<Object[]> found =
        em.createNativeQuery("select kind, id, symbol from records_named(?1)")
            .setParameter(1, wanted)
            .getResultList();
    return found.isEmpty() ? new Object[] {"log", null, null} : found.get(0);
  }

  private List<Row> changes(UUID[] objects) {
    LogFilter done = LogFilter.ALL.with(LogField.OUTCOME, Outcome.DONE.name()).from(null, true);
    return new LogStatement(done, CHANGES + 1).about(objects).rows(em);
  }

  @SuppressWarnings("unchecked")
  private List<Reader> readers(UUID[] objects) {
    List<Object[]> found =
        em.createNativeQuery(
                "select r.actor, m.display_name, r.delegation, r.first, r.last, r.reads, r.refusals"
                    + " from (select l.actor, max(l.delegation) as delegation,"
                    + " min(l.recorded_at) filter (where l.outcome = 'READ') as first,"
                    + " max(l.recorded_at) as last,"
                    + " count(*) filter (where l.outcome = 'READ') as reads,"
                    + " count(*) filter (where l.outcome = 'REFUSED') as refusals"
                    + " from audit_leaf l where l.object_id = any (?1)"
                    + " and l.outcome in ('READ', 'REFUSED') group by l.actor"
                    + " order by reads desc, refusals desc, l.actor limit "
                    + READERS
                    + ") r left join member m on m.subject = r.actor"
                    + " order by r.reads desc, r.refusals desc, r.actor")
            .setParameter(1, objects)
            .getResultList();
    return found.stream().map(StoryQueries::reader).toList();
  }

  private static Reader reader(Object[] row) {
    return new Reader(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (Instant) row[3],
        (Instant) row[4],
        ((Number) row[5]).longValue(),
        ((Number) row[6]).longValue());
  }

  private static List<FirstAccess> firsts(List<Reader> readers) {
    Map<String, FirstAccess> firsts = new LinkedHashMap<>();
    for (Reader reader : readers) {
      if (reader.first() != null) {
        FirstAccess own = new FirstAccess(reader.delegation(), reader.first(), reader.reads());
        firsts.merge(String.valueOf(reader.delegation()), own, StoryQueries::earlier);
      }
    }
    List<FirstAccess> ordered = new ArrayList<>(firsts.values());
    ordered.sort(Comparator.comparing(FirstAccess::at));
    return ordered;
  }

  private static FirstAccess earlier(FirstAccess one, FirstAccess other) {
    Instant first = one.at().isBefore(other.at()) ? one.at() : other.at();
    return new FirstAccess(one.delegation(), first, one.reads() + other.reads());
  }
}
