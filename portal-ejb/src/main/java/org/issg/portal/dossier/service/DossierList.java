package org.issg.portal.dossier.service;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Distribution;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.CurrentActor;

/** The list of dossiers, latest incident first, read by key; and the same on the map. */
@Dependent
public class DossierList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  /** Points of a map. */
  public static final int POINTS = 500;

  private static final Duration NEAR_IN_TIME = Duration.ofDays(3);
  private static final double NEAR_IN_DEGREES = 0.5;
  private static final int CANDIDATES = 20;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private Registers registers;

  /** One page in the order of the list, and whether there is more on either side. */
  Page page(Filter filter) {
    CriteriaBuilder build = em.getCriteriaBuilder();
    CriteriaQuery<Dossier> query = build.createQuery(Dossier.class);
    Root<Dossier> dossier = query.from(Dossier.class);
    List<Predicate> where = where(filter, build, dossier);
    if (filter.key() != null) {
      where.add(beyond(filter, build, dossier));
    }
    query.where(where.toArray(Predicate[]::new)).orderBy(order(build, dossier, filter.backwards()));
    List<Dossier> found =
        new ArrayList<>(em.createQuery(query).setMaxResults(SIZE + 1).getResultList());
    boolean more = found.size() > SIZE;
    if (more) {
      found.remove(SIZE);
    }
    if (filter.backwards()) {
      Collections.reverse(found);
    }
    boolean fromKey = filter.key() != null;
    return new Page(
        found, registers.places(), filter.backwards() ? more : fromKey, filter.backwards() || more);
  }

  /** The latest incidents as points, wherever the page of the list stands. */
  List<MapPoint> points(Filter filter) {
    CriteriaBuilder build = em.getCriteriaBuilder();
    CriteriaQuery<MapPoint> query = build.createQuery(MapPoint.class);
    Root<Dossier> dossier = query.from(Dossier.class);
    Path<Object> location = dossier.get("location");
    query
        .select(
            build.construct(
                MapPoint.class,
                dossier.get("id"),
                dossier.get("reference"),
                dossier.get("title"),
                dossier.get("kind"),
                dossier.get("state"),
                location.get("governorate"),
                location.get("latitude"),
                location.get("longitude"),
                location.get("placePrecision")))
        .where(where(filter, build, dossier).toArray(Predicate[]::new))
        .orderBy(order(build, dossier, false));
    Map<String, Place> places = registers.places();
    return em.createQuery(query)
        .setMaxResults(POINTS)
        .getResultStream()
        .map(point -> point.orMiddleOf(places.get(point.governorate())))
        .toList();
  }

  /**
   * Open dossiers of the report's body near it in time, and in its governorate or near its point.
   */
  List<Dossier> near(Report report) {
    Instant at = report.occurrence().at();
    Location there = report.location();
    return em.createQuery(
            "select d from Dossier d where d.protection.body = :body and d.state in :open"
                + " and d.occurrence.at between :from and :until"
                + " and (d.location.governorate = :governorate"
                + " or (abs(d.location.latitude - :latitude) < :near"
                + " and abs(d.location.longitude - :longitude) < :near))",
            Dossier.class)
        .setParameter("body", report.protection().body())
        .setParameter("open", DossierState.open())
        .setParameter("from", at.minus(NEAR_IN_TIME))
        .setParameter("until", at.plus(NEAR_IN_TIME))
        .setParameter("governorate", there.governorate())
        .setParameter("latitude", there.latitude())
        .setParameter("longitude", there.longitude())
        .setParameter("near", NEAR_IN_DEGREES)
        .getResultStream()
        .sorted(comparing(each -> Duration.between(each.occurrence().at(), at).abs()))
        .limit(CANDIDATES)
        .toList();
  }

  private List<Predicate> where(Filter filter, CriteriaBuilder build, Root<Dossier> dossier) {
    List<Predicate> all = new ArrayList<>();
    equal(all, build, dossier.get("protection").get("body"), filter.body());
    if (isOutside(filter.body())) {
      // The second wall shows no other; said here, it is found by the index of these few.
      all.add(
          build.equal(
              dossier.get("protection").get("distribution"),
              build.literal(Distribution.RESTRICTED)));
    }
    equal(all, build, dossier.get("kind"), filter.kind());
    equal(all, build, dossier.get("location").get("governorate"), filter.governorate());
    equal(all, build, dossier.get("state"), filter.state());
    if (filter.from() != null) {
      all.add(build.greaterThanOrEqualTo(at(dossier), Occurrence.startOf(filter.from())));
    }
    if (filter.until() != null) {
      all.add(build.lessThan(at(dossier), Occurrence.startOf(filter.until().plusDays(1))));
    }
    return all;
  }

  /** Whether the actor sits in none of the bodies whose dossiers are asked for. */
  private boolean isOutside(BodyCode body) {
    return Stream.of(BodyCode.HTF, BodyCode.CTF)
        .filter(each -> body == null || body == each)
        .noneMatch(current.get()::isMemberOf);
  }

  private static void equal(
      List<Predicate> all, CriteriaBuilder build, Path<?> path, Object wanted) {
    if (wanted != null) {
      all.add(build.equal(path, wanted));
    }
  }

  private static Predicate beyond(Filter filter, CriteriaBuilder build, Root<Dossier> dossier) {
    PageKey key = filter.key();
    Path<Instant> at = at(dossier);
    Path<UUID> id = dossier.get("id");
    Predicate same = build.equal(at, key.at());
    return filter.backwards()
        ? build.or(
            build.greaterThan(at, key.at()), build.and(same, build.greaterThan(id, key.id())))
        : build.or(build.lessThan(at, key.at()), build.and(same, build.lessThan(id, key.id())));
  }

  private static List<Order> order(
      CriteriaBuilder build, Root<Dossier> dossier, boolean backwards) {
    Path<UUID> id = dossier.get("id");
    return backwards
        ? List.of(build.asc(at(dossier)), build.asc(id))
        : List.of(build.desc(at(dossier)), build.desc(id));
  }

  private static Path<Instant> at(Root<Dossier> dossier) {
    return dossier.get("occurrence").get("at");
  }

  /**
   * Which dossiers, and from where; each criterion is null where all will do.
   *
   * @param governorate code of the place
   * @param from first day of the incident, by the calendar of Damascus
   * @param until last day of the incident, by the calendar of Damascus
   * @param backwards the page before the key instead of the one after it
   */
  public record Filter(
      BodyCode body,
      IncidentKind kind,
      String governorate,
      DossierState state,
      LocalDate from,
      LocalDate until,
      PageKey key,
      boolean backwards) {

    /** All that the actor may see, from the beginning. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null, null, false);
  }

  /** Rows in the order of the list, with the places that they name by code. */
  public record Page(
      List<Dossier> rows, Map<String, Place> places, boolean hasPrevious, boolean hasNext) {}
}
