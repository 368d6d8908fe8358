package org.issg.portal.access.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.issg.portal.shared.PageKey;

/**
 * The first rows of a list of records {@code r} in the order of a time and the id, read along each
 * circle of readers by itself: so it costs the same whether the actor may see all of them or few.
 *
 * <p>Row-level security decides what is seen. Whatever comes from outside is a parameter; names of
 * enumerations, by which the database chooses an index, stand in the text.
 */
public final class CircleQuery {

  private static final String WHOLE =
      "with granted as materialized (select my_few_grants('{kind}') as ids)"
          + " select distinct on (r.{at}, r.id) {columns} from ({circles}) as r {order}";
  private static final String CIRCLE =
      "(select r.* from {table} r where {circle}{conditions} {order})";

  private final String table;
  private final String kind;
  private final String at;
  private final int most;
  private final Circles circles;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private boolean ascending;

  /**
   * @param table of the records, whose name is also the kind under which they are granted
   * @param at column of the time; the latest comes first
   * @param most rows
   */
  public CircleQuery(String table, String at, int most, Circles circles) {
    this(table, table, at, most, circles);
  }

  /** The same of parts of records that are granted under that kind. */
  public CircleQuery(String table, String kind, String at, int most, Circles circles) {
    this.table = table;
    this.kind = kind;
    this.at = at;
    this.most = most;
    this.circles = circles;
    parameters.putAll(circles.parameters());
  }

  /** The earliest first, instead of the latest. */
  public CircleQuery ascending(boolean earliestFirst) {
    ascending = earliestFirst;
    return this;
  }

  /** With a condition on {@code r} and its one parameter; all rows where the value is null. */
  public CircleQuery where(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
    return this;
  }

  /** With a condition on {@code r}. */
  public CircleQuery where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** With one of some values of an enumeration in a column. */
  public CircleQuery among(String column, Collection<? extends Enum<?>> values) {
    conditions.add(
        values.stream()
            .map(value -> "'" + value.name() + "'")
            .collect(Collectors.joining(", ", "r." + column + " in (", ")")));
    return this;
  }

  /** With one value of an enumeration in a column; all rows where it is null. */
  public CircleQuery equal(String column, Enum<?> value) {
    if (value != null) {
      conditions.add("r." + column + " = '" + value.name() + "'");
    }
    return this;
  }

  /** What comes after the key in the order of the list; all rows where it is null. */
  public CircleQuery after(PageKey key) {
    if (key != null) {
      conditions.add("(r." + at + ", r.id) " + (ascending ? ">" : "<") + " (:keyAt, :keyId)");
      parameters.put("keyAt", key.at());
      parameters.put("keyId", key.id());
    }
    return this;
  }

  /** The rows as entities, in order. */
  public <T> List<T> entities(EntityManager em, Class<T> type) {
    Query query = em.createNativeQuery(sql("{r.*}"));
    query.unwrap(NativeQuery.class).addEntity("r", type);
    return rows(query).map(type::cast).toList();
  }

  /** Some columns of the rows, in order. */
  public Stream<Object[]> columns(EntityManager em, String... names) {
    String columns = Stream.of(names).map("r."::concat).collect(Collectors.joining(", "));
    return rows(em.createNativeQuery(sql(columns), Object[].class)).map(Object[].class::cast);
  }

  /** The query with all columns, as a part of another statement that names its parameters too. */
  public String text() {
    return sql("r.*");
  }

  /** Sets the parameters that the text names. */
  public void bind(Query query) {
    parameters.forEach(query::setParameter);
  }

  private Stream<?> rows(Query query) {
    bind(query);
    return query.getResultList().stream();
  }

  private String sql(String columns) {
    String direction = ascending ? " asc" : " desc";
    String order = "order by r.{at}" + direction + ", r.id" + direction + " limit " + most;
    String each =
        circles.conditions().stream()
            .map(circle -> CIRCLE.replace("{circle}", circle))
            .collect(Collectors.joining(" union all "));
    return WHOLE
        .replace("{circles}", each)
        .replace("{conditions}", conditions())
        .replace("{order}", order)
        .replace("{columns}", columns)
        .replace("{table}", table)
        .replace("{kind}", kind)
        .replace("{at}", at);
  }

  private String conditions() {
    return conditions.stream().map(" and "::concat).collect(Collectors.joining());
  }
}
