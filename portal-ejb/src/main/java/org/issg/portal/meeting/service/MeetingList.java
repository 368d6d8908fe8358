package org.issg.portal.meeting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.CurrentActor;

/** The list of meetings, read by key: from a meeting's start and id onwards or backwards. */
@Dependent
public class MeetingList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;

  /** One page, and whether there is more on either side. */
  public Page page(Filter filter, Instant now) {
    boolean forward = filter.past() == filter.backwards();
    CriteriaBuilder build = em.getCriteriaBuilder();
    CriteriaQuery<Meeting> query = build.createQuery(Meeting.class);
    Root<Meeting> meeting = query.from(Meeting.class);
    query
        .where(where(filter, now, forward, build, meeting))
        .orderBy(order(build, meeting, forward));
    TypedQuery<Meeting> rows = em.createQuery(query).setMaxResults(SIZE + 1);
    List<Meeting> found = new ArrayList<>(rows.getResultList());
    boolean more = found.size() > SIZE;
    if (more) {
      found.remove(SIZE);
    }
    if (filter.backwards()) {
      Collections.reverse(found);
    }
    boolean fromKey = filter.key() != null;
    return new Page(found, filter.backwards() ? more : fromKey, filter.backwards() || more);
  }

  private Predicate[] where(
      Filter filter, Instant now, boolean forward, CriteriaBuilder build, Root<Meeting> meeting) {
    Path<Instant> start = meeting.get("schedule").get("startsAt");
    Path<Instant> end = meeting.get("schedule").get("endsAt");
    List<Predicate> all = new ArrayList<>();
    all.add(filter.past() ? build.lessThanOrEqualTo(end, now) : build.greaterThan(end, now));
    if (filter.body() != null) {
      all.add(build.equal(meeting.get("protection").get("body"), filter.body()));
    }
    if (filter.body() != null && !current.get().isMemberOf(filter.body())) {
      // The second wall shows no other; said here, it is found by the index of these few.
      all.add(
          build.notEqual(
              meeting.get("protection").get("distribution"), build.literal(Distribution.LIMITED)));
    }
    if (filter.key() != null) {
      all.add(after(filter.key(), forward, build, start, meeting.get("id")));
    }
    return all.toArray(Predicate[]::new);
  }

  private static Predicate after(
      PageKey key, boolean forward, CriteriaBuilder build, Path<Instant> start, Path<UUID> id) {
    Predicate beyond =
        forward ? build.greaterThan(start, key.at()) : build.lessThan(start, key.at());
    Predicate further = forward ? build.greaterThan(id, key.id()) : build.lessThan(id, key.id());
    return build.or(beyond, build.and(build.equal(start, key.at()), further));
  }

  private static List<Order> order(CriteriaBuilder build, Root<Meeting> meeting, boolean forward) {
    Path<Instant> start = meeting.get("schedule").get("startsAt");
    Path<UUID> id = meeting.get("id");
    return forward
        ? List.of(build.asc(start), build.asc(id))
        : List.of(build.desc(start), build.desc(id));
  }

  /**
   * Which meetings, and from where: coming ones earliest first, past ones latest first.
   *
   * @param body only those of this body, or null for all
   * @param backwards the page before the key instead of the one after it
   */
  public record Filter(BodyCode body, boolean past, PageKey key, boolean backwards) {}

  /** Rows in the order of the list. */
  public record Page(List<Meeting> rows, boolean hasPrevious, boolean hasNext) {}
}
