package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Sighting;
import org.issg.portal.desk.Span;

/** Finds the leaves that a rule counts, along the log's own indexes. */
@Dependent
class CountedLeaves {

  private static final int FETCHED_AT_ONCE = 5000;

  @PersistenceContext private EntityManager em;

  /** Who has such leaves among those with these indexes in the tree, and from when until when. */
  List<Reach> among(AlertTerms terms, long from, long end) {
    Query query =
        em.createNativeQuery(
                "select l.actor, min(l.recorded_at), max(l.recorded_at) from audit_entry e"
                    + " join audit_leaf l on l.recorded_at = e.recorded_at and l.id = e.leaf_id"
                    + " where e.index >= :from and e.index < :end and "
                    + which(terms)
                    + " group by l.actor")
            .setParameter("from", from)
            .setParameter("end", end);
    return rows(bound(query, terms)).stream()
        .map(row -> new Reach((String) row[0], new Span((Instant) row[1], after((Instant) row[2]))))
        .toList();
  }

  /** The moment behind one, in the precision of the database. */
  private static Instant after(Instant at) {
    return at.plusNanos(1000);
  }

  /** All such leaves of each reach, oldest first; a reach without any is left out. */
  Map<Reach, List<Sighting>> of(AlertTerms terms, List<Reach> reaches) {
    Query query =
        em.createNativeQuery(
                "select r.place, l.recorded_at, l.id, l.object_id"
                    + " from unnest(cast(:actors as text[]), cast(cast(:from as text[]) as"
                    + " timestamptz[]), cast(cast(:until as text[]) as timestamptz[]))"
                    + " with ordinality as r (actor, since, until, place)"
                    + " cross join lateral (select l.recorded_at, l.id, l.object_id"
                    + " from audit_leaf l where l.actor = r.actor and l.recorded_at >= r.since"
                    + " and l.recorded_at < r.until and "
                    + which(terms)
                    + ") l order by r.place, l.recorded_at, l.id")
            .setParameter("actors", texts(reaches.stream().map(Reach::actor)))
            .setParameter("from", texts(reaches.stream().map(reach -> reach.span().from())))
            .setParameter("until", texts(reaches.stream().map(reach -> reach.span().until())));
    Map<Reach, List<Sighting>> found = new LinkedHashMap<>();
    for (Object[] row : rows(bound(query, terms))) {
      Reach reach = reaches.get(((Number) row[0]).intValue() - 1);
      found.computeIfAbsent(reach, key -> new ArrayList<>()).add(sighting(row));
    }
    return found;
  }

  /**
   * Hands on, person by person, such leaves of a span, oldest first; whoever has fewer than the
   * rule asks for is left out. No more than one person's are held at a time.
   */
  void each(AlertTerms terms, Span span, BiConsumer<String, List<Sighting>> person) {
    Query query =
        em.createNativeQuery(
                "select t.actor, t.recorded_at, t.id, t.object_id from (select l.actor,"
                    + " l.recorded_at, l.id, l.object_id, count(*) over (partition by l.actor) as n"
                    + " from audit_leaf l where l.recorded_at >= :from and l.recorded_at < :until"
                    + " and "
                    + which(terms)
                    + ") t where t.n >= :threshold order by t.actor, t.recorded_at, t.id")
            .setParameter("from", span.from())
            .setParameter("until", span.until())
            .setParameter("threshold", terms.threshold());
    bound(query, terms);
    String[] current = {null};
    List<Sighting> leaves = new ArrayList<>();
    try (Stream<?> rows =
        query.unwrap(NativeQuery.class).setFetchSize(FETCHED_AT_ONCE).getResultStream()) {
      rows.map(Object[].class::cast)
          .forEach(
              row -> {
                if (!row[0].equals(current[0])) {
                  handOn(current[0], leaves, person);
                  current[0] = (String) row[0];
                }
                leaves.add(sighting(row));
              });
    }
    handOn(current[0], leaves, person);
  }

  private static void handOn(
      String actor, List<Sighting> leaves, BiConsumer<String, List<Sighting>> person) {
    if (!leaves.isEmpty()) {
      person.accept(actor, List.copyOf(leaves));
      leaves.clear();
    }
  }

  private static String which(AlertTerms terms) {
    return Counted.condition(terms.kind()) + (terms.body() == null ? "" : " and l.body = :body");
  }

  private static Query bound(Query query, AlertTerms terms) {
    return terms.body() == null ? query : query.setParameter("body", terms.body().name());
  }

  private static String[] texts(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static Sighting sighting(Object[] row) {
    return new Sighting((Instant) row[1], (UUID) row[2], (UUID) row[3]);
  }
}
