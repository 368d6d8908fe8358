package org.issg.portal.release.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.PageKey;

/** The changes of one record, read by key; policies leave those of which the actor is a keeper. */
@Dependent
public class ChangeList {

  /** Changes of a page. */
  public static final int SIZE = 20;

  private static final String ROWS =
      """
      with page as (
        select v.leaf_id, v.recorded_at from leaf_values v
         where v.record_id in (select :record {parts}) and v.body is not null {key}
         group by v.leaf_id, v.recorded_at
         order by v.recorded_at {order}, v.leaf_id {order} limit :most)
      select v.leaf_id, v.recorded_at, v.action, v.actor, v.record_id, v.side, v.content
        from page p join leaf_values v on v.leaf_id = p.leaf_id
       order by v.recorded_at {order}, v.leaf_id {order}
      """;

  @PersistenceContext private EntityManager em;

  /** One page, and whether there is more on either side. */
  KeyCut<RecordChange> page(RecordKind kind, UUID record, Filter filter) {
    return KeyCut.of(changes(kind, record, filter), SIZE, filter.key(), filter.newer());
  }

  @SuppressWarnings("unchecked")
  private List<RecordChange> changes(RecordKind kind, UUID record, Filter filter) {
    String beyond =
        "and (v.recorded_at, v.leaf_id) " + (filter.newer() ? ">" : "<") + " (:at, :leaf)";
    Query query =
        em.createNativeQuery(
                ROWS.replace("{parts}", parts(kind))
                    .replace("{key}", filter.key() == null ? "" : beyond)
                    .replace("{order}", filter.newer() ? "asc" : "desc"))
            .setParameter("record", record)
            .setParameter("most", SIZE + 1);
    if (filter.key() != null) {
      query.setParameter("at", filter.key().at()).setParameter("leaf", filter.key().id());
    }
    Map<UUID, List<Object[]>> leaves = new LinkedHashMap<>();
    for (Object[] row : (List<Object[]>) query.getResultList()) {
      leaves.computeIfAbsent((UUID) row[0], leaf -> new ArrayList<>()).add(row);
    }
    return leaves.values().stream().map(ChangeList::change).toList();
  }

  /** What is changed beside a record, on its page too. */
  private static String parts(RecordKind kind) {
    return switch (kind) {
      case MEETING ->
          "union all select document_id from meeting_document where meeting_id = :record";
      case DOSSIER -> "union all select report_id from dossier_report where dossier_id = :record";
      case DOCUMENT, POSITION_PAPER -> "";
    };
  }

  private static RecordChange change(List<Object[]> rows) {
    Map<String, byte[]> sides = new HashMap<>();
    rows.stream()
        .filter(row -> row[6] != null)
        .forEach(row -> sides.put((String) row[5], (byte[]) row[6]));
    Object[] any = rows.get(0);
    return new RecordChange(
        (UUID) any[0],
        (Instant) any[1],
        (String) any[2],
        (String) any[3],
        (UUID) any[4],
        ValueLine.of(sides),
        sides.isEmpty());
  }

  /**
   * From where on.
   *
   * @param key null for the newest
   * @param newer the page of newer changes before the key instead of the older after it
   */
  public record Filter(PageKey key, boolean newer) {}
}
