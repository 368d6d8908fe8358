package org.issg.portal.dossier.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.ActsAsCaller;

/** Reading dossiers: a single one, the list, the map, and the bulletin. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class DossierQueries {

  private static final RecordRef MANY = RecordRef.of(Dossier.KIND, null);

  @Inject private DossierPages pages;
  @Inject private DossierList list;
  @Inject private DossierCounts counts;
  @Inject private ReportLoader reports;
  @Inject private AuditTrail audit;

  /** Everything that the page of a dossier shows. */
  public DossierPage open(UUID id) {
    DossierPage page = pages.of(id, Action.DOSSIER_READ);
    audit.read(Action.DOSSIER_READ, page.dossier().ref(), page.shown());
    return page;
  }

  /** One page of the dossiers that the actor may see, latest incident first. */
  public DossierList.Page list(DossierList.Filter filter) {
    DossierList.Page page = list.page(filter);
    audit.read(Action.DOSSIERS_LISTED, MANY, ids(page.rows()));
    return page;
  }

  /** Points of the latest of the dossiers that the list shows, at most 500. */
  public List<MapPoint> map(DossierList.Filter filter) {
    List<MapPoint> points = list.points(filter);
    audit.read(Action.DOSSIERS_MAPPED, MANY, points.stream().map(MapPoint::id).toList());
    return points;
  }

  /** Counts of the incidents of one day that the actor may see, by the calendar of Damascus. */
  public Bulletin bulletin(BodyCode body, LocalDate day) {
    Bulletin bulletin = counts.of(body, day);
    audit.read(
        Action.BULLETIN_READ,
        new RecordRef("bulletin", null, null, body.name(), bulletin.distribution().name()),
        day.toString());
    return bulletin;
  }

  /** Dossiers near a waiting report in time and place, which it may join. */
  @RolesAllowed(SECRETARIAT_NAME)
  public List<Dossier> candidates(UUID reportId) {
    Report report = reports.waiting(reportId, Action.DOSSIERS_LISTED);
    List<Dossier> near = list.near(report);
    audit.read(Action.DOSSIERS_LISTED, MANY, ids(near));
    return near;
  }

  private static List<UUID> ids(List<Dossier> dossiers) {
    return dossiers.stream().map(Dossier::id).toList();
  }
}
