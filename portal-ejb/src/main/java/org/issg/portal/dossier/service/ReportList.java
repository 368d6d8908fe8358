package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.PageKey;

/** Lists of reports, read by key: from the moment of filing and the id onwards or backwards. */
@Dependent
public class ReportList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  /** How many waiting reports are shown at once. */
  public static final int WAITING = 50;

  /** One condition or the other, never both: each has its index. */
  private static final String OF_DELEGATION =
      "select r from Report r where r.protection.ownerDelegationId = :whose";

  private static final String FILED =
      "select r from Report r where r.protection.ownerDelegationId is null and r.filedBy = :whose";

  @PersistenceContext private EntityManager em;
  @Inject private ReportLoader reports;
  @Inject private Registers registers;

  /** Reports of the actor's delegation, or of an actor who has none; latest first. */
  public Page of(Actor actor, PageKey key, boolean backwards) {
    boolean ofDelegation = actor.delegationId() != null;
    String mine = ofDelegation ? OF_DELEGATION : FILED;
    TypedQuery<Report> query =
        em.createQuery(mine + beyond(key, backwards) + order(backwards), Report.class)
            .setParameter("whose", ofDelegation ? actor.delegationId() : actor.subject());
    if (key != null) {
      query.setParameter("at", key.at()).setParameter("id", key.id());
    }
    List<Report> found = new ArrayList<>(query.setMaxResults(SIZE + 1).getResultList());
    boolean more = found.size() > SIZE;
    if (more) {
      found.remove(SIZE);
    }
    if (backwards) {
      Collections.reverse(found);
    }
    return page(found, backwards ? more : key != null, backwards || more);
  }

  private static String beyond(PageKey key, boolean backwards) {
    if (key == null) {
      return "";
    }
    String sign = backwards ? ">" : "<";
    return " and (r.protection.submittedAt "
        + sign
        + " :at or (r.protection.submittedAt = :at and r.id "
        + sign
        + " :id))";
  }

  private static String order(boolean backwards) {
    return backwards
        ? " order by r.protection.submittedAt, r.id"
        : " order by r.protection.submittedAt desc, r.id desc";
  }

  /** Reports to the bodies that the actor keeps which no dossier has taken in, oldest first. */
  public Page waiting(Actor actor) {
    List<Report> found =
        new ArrayList<>(
            em.createQuery(
                    "select r from WaitingReport w join w.report r where w.body in :bodies"
                        + " order by w.submittedAt, w.reportId",
                    Report.class)
                .setParameter("bodies", actor.secretariats())
                .setMaxResults(WAITING + 1)
                .getResultList());
    boolean more = found.size() > WAITING;
    if (more) {
      found.remove(WAITING);
    }
    return page(found, false, more);
  }

  private Page page(List<Report> found, boolean hasPrevious, boolean hasNext) {
    Map<UUID, Standing> standings = reports.standings(found.stream().map(Report::id).toList());
    List<Row> rows =
        found.stream()
            .map(report -> new Row(report, standings.getOrDefault(report.id(), Standing.RECEIVED)))
            .toList();
    return new Page(rows, registers.places(), hasPrevious, hasNext);
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
