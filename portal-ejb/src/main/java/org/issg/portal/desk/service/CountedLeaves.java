package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  /** Each person's leaves along the person's own index, and only in partitions of that time. */
  private static final String OF_PEOPLE =
      "select r.place, l.recorded_at, l.id, l.object_id"
          + " from unnest(cast(:actors as text[]), cast(cast(:from as text[]) as timestamptz[]),"
          + " cast(cast(:until as text[]) as timestamptz[]))"
          + " with ordinality as r (actor, since, until, place)"
          + " cross join lateral (select l.recorded_at, l.id, l.object_id from audit_leaf l"
          + " where l.actor = r.actor and l.recorded_at >= r.since and l.recorded_at < r.until"
          + " and l.recorded_at >= :oldest and l.recorded_at < :newest and %s offset 0) l"
          + " order by r.place, l.recorded_at, l.id";

  /**
   * Counts in slots as long as the window, without sorting a leaf: what a window holds lies in two
   * slots that follow each other, so a window with enough begins in a slot that has enough together
   * with the next. Of those, the newest, as far as not too many leaves would have to be read.
   */
  private static final String DENSE =
      "select t.actor, t.slot, t.total from (select s.actor, s.slot, s.n, count(*) over () as total,"
          + " sum(s.n) over (order by s.slot desc, s.actor) as leaves"
          + " from (select c.actor, c.slot, c.n, lead(c.slot) over slots as next,"
          + " lead(c.n) over slots as more from (select l.actor, date_bin(make_interval(mins =>"
          + " :minutes), l.recorded_at, timestamptz 'epoch') as slot, count(*) as n"
          + " from audit_leaf l where l.recorded_at >= :from and l.recorded_at < :until and %s"
          + " group by 1, 2) c window slots as (partition by c.actor order by c.slot)) s"
          + " where s.n + case when s.next = s.slot + make_interval(mins => :minutes)"
          + " then s.more else 0 end >= :threshold) t where t.leaves - t.n < :most"
          + " order by t.actor, t.slot";

  private static final int MOST_LEAVES = 50_000;

  @PersistenceContext private EntityManager em;

  /** Who has such leaves in a stretch of the tree, and from when until when. */
  List<Reach> among(AlertTerms terms, Stretch stretch) {
    Query query =
        em.createNativeQuery(
                "select l.actor, min(l.recorded_at), max(l.recorded_at)"
                    + Stretch.LEAVES
                    + which(terms)
                    + " group by l.actor")
            .setParameter("from", stretch.from())
            .setParameter("end", stretch.end())
            .setParameter("oldest", stretch.oldest())
            .setParameter("newest", stretch.newest());
    return rows(bound(query, terms)).stream()
        .map(row -> new Reach((String) row[0], new Span((Instant) row[1], after((Instant) row[2]))))
        .toList();
  }

  /** The moment behind one, in the precision of the database. */
  private static Instant after(Instant at) {
    return at.plusNanos(1000);
  }

  /**
   * Where people have so many leaves that a rule may be met.
   *
   * @param whole whether these are all such places, and not the newest of too many
   */
  record Dense(List<Reach> reaches, boolean whole) {}

  /** Where, in a span, people have so many such leaves that the rule may be met. */
  Dense dense(AlertTerms terms, Span span) {
    Query query =
        em.createNativeQuery(DENSE.formatted(which(terms)))
            .setParameter("minutes", terms.span())
            .setParameter("from", span.from())
            .setParameter("until", span.until())
            .setParameter("threshold", terms.threshold())
            .setParameter("most", MOST_LEAVES);
    List<Object[]> slots = rows(bound(query, terms));
    List<Reach> reaches = new ArrayList<>();
    for (Object[] row : slots) {
      Instant slot = (Instant) row[1];
      Span two = new Span(slot, slot.plus(terms.window().multipliedBy(2)));
      add(reaches, new Reach((String) row[0], two.within(span)));
    }
    return new Dense(
        reaches, slots.isEmpty() || ((Number) slots.get(0)[2]).intValue() == slots.size());
  }

  /** Slots that follow each other are one reach. */
  private static void add(List<Reach> reaches, Reach next) {
    int last = reaches.size() - 1;
    if (last >= 0
        && reaches.get(last).actor().equals(next.actor())
        && !next.span().from().isAfter(reaches.get(last).span().until())) {
      Span whole = new Span(reaches.get(last).span().from(), next.span().until());
      reaches.set(last, new Reach(next.actor(), whole));
    } else {
      reaches.add(next);
    }
  }

  /**
   * Hands on all such leaves of each reach, oldest first; a reach without any is left out. No more
   * than one reach's are held at a time.
   */
  void each(AlertTerms terms, List<Reach> reaches, BiConsumer<Reach, List<Sighting>> found) {
    if (reaches.isEmpty()) {
      return;
    }
    List<Instant> begins = reaches.stream().map(reach -> reach.span().from()).toList();
    List<Instant> ends = reaches.stream().map(reach -> reach.span().until()).toList();
    Query query =
        em.createNativeQuery(OF_PEOPLE.formatted(which(terms)))
            .setParameter("actors", texts(reaches.stream().map(Reach::actor)))
            .setParameter("from", texts(begins.stream()))
            .setParameter("until", texts(ends.stream()))
            .setParameter("oldest", Collections.min(begins))
            .setParameter("newest", Collections.max(ends));
    bound(query, terms);
    int[] place = {0};
    List<Sighting> leaves = new ArrayList<>();
    try (Stream<?> rows =
        query.unwrap(NativeQuery.class).setFetchSize(FETCHED_AT_ONCE).getResultStream()) {
      rows.map(Object[].class::cast)
          .forEach(
              row -> {
                int next = ((Number) row[0]).intValue();
                if (next != place[0]) {
                  handOn(reaches, place[0], leaves, found);
                  place[0] = next;
                }
                leaves.add(new Sighting((Instant) row[1], (UUID) row[2], (UUID) row[3]));
              });
    }
    handOn(reaches, place[0], leaves, found);
  }

  private static void handOn(
      List<Reach> reaches,
      int place,
      List<Sighting> leaves,
      BiConsumer<Reach, List<Sighting>> found) {
    if (!leaves.isEmpty()) {
      found.accept(reaches.get(place - 1), List.copyOf(leaves));
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
}
