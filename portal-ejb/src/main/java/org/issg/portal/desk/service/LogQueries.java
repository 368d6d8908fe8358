package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.ActsAsCaller;

/** The auditor reads the log; that too is in the log. */
@Stateless
@ActsAsCaller
@RolesAllowed(AUDITOR_NAME)
public class LogQueries {

  /** Leaves of a page. */
  public static final int SIZE = 50;

  private static final String COLUMNS =
      "select l.id, l.recorded_at, l.actor, m.display_name, l.delegation, l.function, l.action,"
          + " l.outcome, l.object_kind, l.object_id, l.object_version, l.body, l.reason, l.address"
          + " from audit_leaf l left join member m on m.subject = l.actor where true";

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;

  /** One page of leaves, newest first. */
  public Page page(Filter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder(COLUMNS);
    restrict(sql, parameters, filter);
    sql.append(
        filter.newer()
            ? " order by l.recorded_at, l.id limit "
            : " order by l.recorded_at desc, l.id desc limit ");
    List<Row> rows = rows(sql.append(SIZE + 1).toString(), parameters);
    boolean more = rows.size() > SIZE;
    if (more) {
      rows.remove(SIZE);
    }
    if (filter.newer()) {
      Collections.reverse(rows);
    }
    Map<UUID, String> symbols = symbols(rows);
    audit.read(Action.LOG_READ, RecordRef.of("log", null), rows.stream().map(Row::id).toList());
    boolean fromKey = filter.key() != null;
    return new Page(rows, symbols, filter.newer() ? more : fromKey, filter.newer() || more);
  }

  private static void restrict(StringBuilder sql, Map<String, Object> parameters, Filter filter) {
    add(
        sql,
        parameters,
        " and (l.actor = :person or m.username = :person or m.display_name ilike '%' || :person || '%')",
        "person",
        filter.person());
    add(sql, parameters, " and l.action = :action", "action", stored(filter.action()));
    add(sql, parameters, " and l.outcome = :outcome", "outcome", name(filter.outcome()));
    add(sql, parameters, " and l.object_id = :object", "object", filter.object());
    add(sql, parameters, " and l.recorded_at >= :from", "from", filter.from());
    add(sql, parameters, " and l.recorded_at < :until", "until", filter.until());
    if (filter.key() != null) {
      sql.append(" and (l.recorded_at, l.id) ")
          .append(filter.newer() ? '>' : '<')
          .append(" (:keyAt, :keyId)");
      parameters.put("keyAt", filter.key().at());
      parameters.put("keyId", filter.key().id());
    }
  }

  private static void add(
      StringBuilder sql,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      sql.append(condition);
      parameters.put(name, value);
    }
  }

  private static String stored(Action action) {
    return action == null ? null : action.stored();
  }

  private static String name(Outcome outcome) {
    return outcome == null ? null : outcome.name();
  }

  @SuppressWarnings("unchecked")
  private List<Row> rows(String sql, Map<String, Object> parameters) {
    Query query = em.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    List<Object[]> found = query.getResultList();
    return found.stream().map(Row::of).collect(Collectors.toCollection(ArrayList::new));
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, String> symbols(List<Row> rows) {
    UUID[] ids = rows.stream().map(Row::objectId).filter(id -> id != null).toArray(UUID[]::new);
    List<Object[]> found =
        em.createNativeQuery("select id, symbol from symbols_of(?1) where symbol is not null")
            .setParameter(1, ids)
            .getResultList();
    return found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /**
   * Which leaves: every condition may be null.
   *
   * @param person subject, user name, or a part of the name
   * @param from the first moment
   * @param until the moment before which
   * @param newer the page of newer leaves than the key instead of older
   */
  public record Filter(
      String person,
      Action action,
      UUID object,
      Outcome outcome,
      Instant from,
      Instant until,
      PageKey key,
      boolean newer) {}

  /** A page of leaves with the symbols of their records, by id. */
  public record Page(
      List<Row> rows, Map<UUID, String> symbols, boolean hasNewer, boolean hasOlder) {}
}
