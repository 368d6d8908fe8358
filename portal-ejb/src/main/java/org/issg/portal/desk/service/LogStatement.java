package org.issg.portal.desk.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.shared.PageKey;

/**
 * The statement that finds a page of leaves. People and records are looked for one by one, each
 * along its own index and only as far as a page goes; so no filter sorts what it does not show.
 */
class LogStatement {

  private static final String COLUMNS =
      "l.id, l.recorded_at, l.actor, m.display_name, l.delegation, l.function, l.action,"
          + " l.outcome, l.object_kind, l.object_id, l.object_version, l.body, l.reason, l.address,"
          + " l.distribution, l.session, l.request, e.index,"
          + " e.index is null and l.recorded_at < now() - interval '"
          + LedgerState.PATIENCE.toSeconds()
          + " seconds'";

  /** The lists that showed a record, with what conditions ask of a leaf. */
  static final String LISTS = "lists_that_showed(cast(:shown as uuid[]), cast(:shownTo as text[]))";

  private final LogFilter filter;
  private final int limit;
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private String source = "";
  private boolean ofLists;

  LogStatement(LogFilter filter, int limit) {
    this.filter = filter;
    this.limit = limit;
    LogConditions restricting = new LogConditions(filter);
    conditions.addAll(restricting.all());
    parameters.putAll(restricting.parameters());
    if (filter.key() != null) {
      conditions.add("(l.recorded_at, l.id) " + (filter.newer() ? '>' : '<') + " (:keyAt, :keyId)");
      parameters.put("keyAt", filter.key().at());
      parameters.put("keyId", filter.key().id());
    }
  }

  /** Without what nodes tell of their own count, every few seconds. */
  LogStatement withoutTallies() {
    conditions.add("l.action <> '" + Action.LEAVES_TALLIED.stored() + "'");
    return this;
  }

  /** Only what these people did. */
  LogStatement by(String[] subjects) {
    if (source.isEmpty() && !ofLists) {
      source = "unnest(cast(:subjects as text[])) as t (target) cross join lateral ";
      conditions.add("l.actor = t.target");
    } else {
      conditions.add("l.actor = any (cast(:subjects as text[]))");
    }
    parameters.put("subjects", subjects);
    return this;
  }

  /** Only what was done with these records. */
  LogStatement about(UUID[] objects) {
    if (source.isEmpty() && !ofLists) {
      source = "unnest(cast(:objects as uuid[])) as t (target) cross join lateral ";
      conditions.add("l.object_id = t.target");
    } else {
      conditions.add("l.object_id = any (cast(:objects as uuid[]))");
    }
    parameters.put("objects", objects);
    return this;
  }

  /**
   * Only lists that showed any of these records.
   *
   * @param subjects of the people to whom they were shown, or null
   */
  LogStatement showing(UUID[] shown, String[] subjects) {
    ofLists = true;
    parameters.put("shown", shown);
    parameters.put("shownTo", subjects);
    return this;
  }

  /** Only the leaf of that moment and id. */
  LogStatement exactly(PageKey key) {
    conditions.add("l.recorded_at = :at and l.id = :id");
    parameters.put("at", key.at());
    parameters.put("id", key.id());
    return this;
  }

  String sql() {
    String order =
        filter.newer()
            ? " order by l.recorded_at, l.id"
            : " order by l.recorded_at desc, l.id desc";
    String page = order + " limit " + limit;
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return "select "
        + COLUMNS
        + " from (select l.* from "
        + (ofLists ? lists(where + page) : source + "(select l.* from audit_leaf l" + where + page)
        + ") l"
        + page
        + ") l left join member m on m.subject = l.actor"
        + " left join audit_entry e on e.recorded_at = l.recorded_at and e.leaf_id = l.id"
        + order;
  }

  /** The page is chosen among the lists, by what their function tells of them. */
  private static String lists(String which) {
    return "(select l.recorded_at, l.id from "
        + LISTS
        + " l"
        + which
        + ") s cross join lateral (select l.* from audit_leaf l"
        + " where l.recorded_at = s.recorded_at and l.id = s.id";
  }

  @SuppressWarnings("unchecked")
  List<Row> rows(EntityManager em) {
    Query query = em.createNativeQuery(sql());
    parameters.forEach(query::setParameter);
    List<Object[]> found = query.getResultList();
    List<Row> rows = new ArrayList<>();
    found.forEach(row -> rows.add(Row.of(row)));
    return rows;
  }
}
