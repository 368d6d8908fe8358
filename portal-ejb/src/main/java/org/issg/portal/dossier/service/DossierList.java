package org.issg.portal.dossier.service;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.issg.portal.access.service.CircleQuery;
import org.issg.portal.access.service.Circles;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.KeyCut;
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
    List<Dossier> found =
        query(filter, SIZE + 1)
            .ascending(filter.backwards())
            .after(filter.key())
            .entities(em, Dossier.class);
    KeyCut<Dossier> cut = KeyCut.of(found, SIZE, filter.key(), filter.backwards());
    return new Page(cut.rows(), registers.places(), cut.hasPrevious(), cut.hasNext());
  }

  /** The latest incidents as points, wherever the page of the list stands. */
  List<MapPoint> points(Filter filter) {
    Map<String, Place> places = registers.places();
    return query(filter, POINTS)
        .columns(em, MapPoint.COLUMNS)
        .map(MapPoint::of)
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

  private CircleQuery query(Filter filter, int most) {
    return new CircleQuery(Dossier.KIND, "occurred_at", most, Circles.ofSome(current.get()))
        .equal("body", filter.body())
        .equal("kind", filter.kind())
        .where("r.governorate = :governorate", "governorate", filter.governorate())
        .equal("state", filter.state())
        .where("r.occurred_at >= :from", "from", startOf(filter.from(), 0))
        .where("r.occurred_at < :until", "until", startOf(filter.until(), 1));
  }

  private static Instant startOf(LocalDate day, int daysLater) {
    return day == null ? null : Occurrence.startOf(day.plusDays(daysLater));
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
