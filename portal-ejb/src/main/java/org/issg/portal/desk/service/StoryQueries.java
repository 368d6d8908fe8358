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
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.dossier.service.Registers;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.service.ActsAsCaller;

/** Tells an auditor the whole story of one record, from the log alone. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class StoryQueries {

  /** Changes that a story tells; the log has the others. */
  public static final int CHANGES = 200;

  private static final String READERS =
      "select r.actor, m.display_name, r.delegation, min(r.first), max(r.last), sum(r.reads) as reads,"
          + " sum(r.refusals) as refusals, sum(r.lists) as lists"
          + " from (select l.actor, l.delegation,"
          + " min(l.recorded_at) filter (where l.outcome = 'READ') as first,"
          + " max(l.recorded_at) as last,"
          + " count(*) filter (where l.outcome = 'READ') as reads,"
          + " count(*) filter (where l.outcome = 'REFUSED') as refusals, 0 as lists"
          + " from audit_leaf l where l.object_id = any (?1)"
          + " and l.outcome in ('READ', 'REFUSED') and "
          + LogConditions.NO_QUESTION
          + " group by l.actor, l.delegation"
          + " union all select s.actor, s.delegation, null, s.last, 0, 0, s.times"
          + " from shown_in_lists(?1) s) r"
          + " left join member m on m.subject = r.actor"
          + " group by r.actor, m.display_name, r.delegation"
          + " order by reads desc, refusals desc, lists desc, r.actor, r.delegation";

  /** People that a story names; the log has the others. */
  private static final int SHOWN = 200;

  @PersistenceContext private EntityManager em;
  @Inject private LogTargets targets;
  @Inject private Symbols symbols;
  @Inject private KeptValues values;
  @Inject private Registers registers;
  @Inject private AuditTrail audit;

  /**
   * The story of the record that is called so.
   *
   * @param wanted symbol, reference, or an id from the log; an administrative record has its id
   *     alone
   */
  public Story of(String wanted) {
    Root root = root(wanted);
    UUID[] objects = root.isAdministrative() ? new UUID[] {root.id()} : targets.story(wanted);
    List<Row> changes = changes(objects);
    boolean cut = changes.size() > CHANGES;
    if (cut) {
      changes.remove(CHANGES);
    }
    List<Reader> readers = readers(objects);
    Map<UUID, String> named = symbols.of(changes);
    audit.read(
        Action.RECORD_STORY_READ,
        RecordRef.of(root.kind(), root.id()),
        changes.stream().map(Row::id).toList());
    return new Story(
        root.id(),
        root.kind(),
        root.isAdministrative() ? named.get(root.id()) : root.symbol(),
        changes,
        named,
        values.of(changes),
        registers.delegations(),
        readers.stream().limit(SHOWN).toList(),
        readers.size(),
        firsts(readers),
        cut);
  }

  /** The record whose story is told; without an id there is none. */
  private record Root(String kind, UUID id, String symbol) {

    private static final Root NONE = new Root("log", null, null);

    boolean isAdministrative() {
      return LogValues.KINDS.contains(kind);
    }
  }

  @SuppressWarnings("unchecked")
  private Root root(String wanted) {
    List<Object[]> found =
        em.createNativeQuery("select kind, id, symbol from records_named(?1)")
            .setParameter(1, wanted)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(row -> new Root((String) row[0], (UUID) row[1], (String) row[2]))
        .or(() -> Ids.parse(wanted).flatMap(this::administrative))
        .orElse(Root.NONE);
  }

  /** Administrative records are told by their leaves: the log outlives them. */
  @SuppressWarnings("unchecked")
  private Optional<Root> administrative(UUID id) {
    List<String> kinds =
        em.createNativeQuery(
                "select l.object_kind from audit_leaf l where l.object_id = ?1"
                    + " and l.object_kind = any (?2) limit 1")
            .setParameter(1, id)
            .setParameter(2, LogValues.KINDS.toArray(String[]::new))
            .getResultList();
    return kinds.stream().findFirst().map(kind -> new Root(kind, id, null));
  }

  private List<Row> changes(UUID[] objects) {
    LogFilter done = LogFilter.ALL.with(LogField.OUTCOME, Outcome.DONE.name()).from(null, true);
    return new LogStatement(done, CHANGES + 1).about(objects).rows(em);
  }

  /** Whoever opened the record, was refused, or had it in a list; each for each delegation. */
  @SuppressWarnings("unchecked")
  private List<Reader> readers(UUID[] objects) {
    List<Object[]> found = em.createNativeQuery(READERS).setParameter(1, objects).getResultList();
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
        ((Number) row[6]).longValue(),
        ((Number) row[7]).longValue());
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
