package org.issg.portal.desk.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The statement that finds the next leaves of an export in the order of the tree: along the tree
 * itself, or, of people and records that are named, along their own index of the log.
 */
class ExportStatement {

  private static final String COLUMNS =
      "select e.index, e.leaf_id, e.recorded_at, l.leaf, e.leaf_hash, l.node_key, l.signature,"
          + " m.display_name from ";

  /** Only leaves of the window are looked up, each by its key. */
  private static final String ALONG_THE_TREE =
      "(select * from audit_entry where index >= :first and index < :behind) e"
          + " cross join lateral (select l.* from audit_leaf l"
          + " where l.recorded_at = e.recorded_at and l.id = e.leaf_id%s offset 0) l";

  private static final String ALONG_THE_LOG =
      "(select l.* from audit_leaf l where true%s) l join audit_entry e"
          + " on e.recorded_at = l.recorded_at and e.leaf_id = l.id"
          + " and e.index >= :first and e.index < :behind";

  private final Export export;
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final StringBuilder conditions = new StringBuilder();

  ExportStatement(Export export, long first, long behind) {
    this.export = export;
    parameters.put("first", first);
    parameters.put("behind", behind);
    LogConditions restricting = new LogConditions(export.filter());
    restricting.all().forEach(each -> conditions.append(" and ").append(each));
    parameters.putAll(restricting.parameters());
    Meant meant = export.meant();
    if (meant.subjects() != null) {
      conditions.append(" and l.actor = any (cast(:subjects as text[]))");
      parameters.put("subjects", Meant.texts(meant.subjects()));
    }
    if (meant.objects() != null) {
      conditions.append(" and l.object_id = any (cast(:objects as uuid[]))");
      parameters.put("objects", Meant.ids(meant.objects()));
    }
    if (meant.shown() != null) {
      conditions.append(" and (l.recorded_at, l.id) in (select s.recorded_at, s.id from ");
      conditions.append(LogStatement.LISTS).append(" s)");
      parameters.put("shown", Meant.ids(meant.shown()));
      parameters.put("shownTo", meant.subjects() == null ? null : Meant.texts(meant.subjects()));
    }
  }

  private String sql() {
    String source = export.meant().isNarrow() ? ALONG_THE_LOG : ALONG_THE_TREE;
    return COLUMNS
        + source.formatted(conditions)
        + " left join member m on m.subject = l.actor order by e.index limit "
        + ExportQueries.SIZE;
  }

  @SuppressWarnings("unchecked")
  List<TakenLeaf> leaves(EntityManager em) {
    Query query = em.createNativeQuery(sql());
    parameters.forEach(query::setParameter);
    List<Object[]> found = query.getResultList();
    List<TakenLeaf> leaves = new ArrayList<>();
    found.forEach(row -> leaves.add(leaf(row)));
    return leaves;
  }

  private static TakenLeaf leaf(Object[] row) {
    return new TakenLeaf(
        ((Number) row[0]).longValue(),
        (UUID) row[1],
        (Instant) row[2],
        new String((byte[]) row[3], StandardCharsets.UTF_8),
        HexFormat.of().formatHex((byte[]) row[4]),
        (String) row[5],
        row[6] == null ? null : HexFormat.of().formatHex((byte[]) row[6]),
        (String) row[7]);
  }
}
