package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.service.CircleQuery;
import org.issg.portal.access.service.Circles;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.PageKey;

/** Lists of reports, read by key: from the moment of filing and the id onwards or backwards. */
@Dependent
public class ReportList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  /** How many waiting reports are shown at once. */
  public static final int WAITING = 50;

  private static final String OF_DELEGATION = "r.owner_delegation_id = :whose";

  private static final String FILED = "r.owner_delegation_id is null and r.filed_by = :whose";

  /** Elsewhere a report is read with a dossier that is restricted to the actor in person. */
  private static final String ELSEWHERE =
      "r.id in (select j.report_id from dossier_report j where j.dossier_id"
          + " = any (cast((select my_grants_in_person('dossier')) as uuid[])))";

  @PersistenceContext private EntityManager em;
  @Inject private ReportLoader reports;
  @Inject private Registers registers;

  /** Reports of the actor's delegation, or of an actor who has none; latest first. */
  public Page of(Actor actor, PageKey key, boolean backwards) {
    List<Report> found = mine(actor).ascending(backwards).after(key).entities(em, Report.class);
    return page(KeyCut.of(found, SIZE, key, backwards));
  }

  private static CircleQuery mine(Actor actor) {
    CircleQuery all =
        new CircleQuery(
            Report.KIND, "submitted_at", SIZE + 1, Circles.ofBodies(actor).and(ELSEWHERE));
    return actor.delegationId() == null
        ? all.where(FILED, "whose", actor.subject())
        : all.where(OF_DELEGATION, "whose", actor.delegationId());
  }

  /** Reports to the bodies that the actor keeps which no dossier has taken in, oldest first. */
  public Page waiting(Actor actor) {
    List<Report> found =
        em.createQuery(
                "select r from WaitingReport w join w.report r where w.body in :bodies"
                    + " order by w.submittedAt, w.reportId",
                Report.class)
            .setParameter("bodies", actor.secretariats())
            .setMaxResults(WAITING + 1)
            .getResultList();
    return page(KeyCut.of(found, WAITING, null, false));
  }

  private Page page(KeyCut<Report> cut) {
    List<Report> found = cut.rows();
    Map<UUID, Standing> standings = reports.standings(found.stream().map(Report::id).toList());
    List<Row> rows =
        found.stream()
            .map(report -> new Row(report, standings.getOrDefault(report.id(), Standing.RECEIVED)))
            .toList();
    return new Page(rows, registers.places(), cut.hasPrevious(), cut.hasNext());
  }

  /** A report, and how far it has come. */
  public record Row(Report report, Standing standing) {}

  /** Rows in the order of the list, with the places that they name by code. */
  public record Page(
      List<Row> rows, Map<String, Place> places, boolean hasPrevious, boolean hasNext) {

    public List<UUID> ids() {
      return rows.stream().map(row -> row.report().id()).toList();
    }
  }
}
