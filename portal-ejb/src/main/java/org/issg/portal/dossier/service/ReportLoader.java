package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierReport;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.RuleViolation;

/** Loads reports and evidence through both walls; what has joined a dossier is read with it. */
@Dependent
public class ReportLoader {

  @PersistenceContext private EntityManager em;
  @Inject private AccessGate gate;

  /** The report to be read, with its parties. */
  public Shown<Report> readable(UUID id, Action action) {
    return load(id, Operation.READ, action);
  }

  /**
   * The report that the secretariat is about to take into a dossier.
   *
   * @throws RuleViolation when one has taken it in already
   */
  public Report waiting(UUID id, Action action) {
    Report report = load(id, Operation.HANDLE, action).record();
    if (joined(id).isPresent()) {
      throw new RuleViolation("dossier.report.joined");
    }
    return report;
  }

  private Shown<Report> load(UUID id, Operation operation, Action action) {
    Optional<Report> found =
        em
            .createQuery(
                "select r from Report r left join fetch r.parties p left join fetch p.party"
                    + " where r.id = :id",
                Report.class)
            .setParameter("id", id)
            .getResultList()
            .stream()
            .findFirst();
    return pass(found, report -> report, RecordRef.of(Report.KIND, id), operation, action);
  }

  /** The evidence to be read, with its report. */
  public Shown<EvidenceItem> evidence(UUID id, Action action) {
    Optional<EvidenceItem> found =
        em
            .createQuery(
                "select e from EvidenceItem e join fetch e.report where e.id = :id",
                EvidenceItem.class)
            .setParameter("id", id)
            .getResultList()
            .stream()
            .findFirst();
    return pass(
        found, EvidenceItem::report, RecordRef.of(EvidenceItem.KIND, id), Operation.READ, action);
  }

  private <T extends Recorded> Shown<T> pass(
      Optional<T> found,
      Function<T, Report> reportOf,
      RecordRef about,
      Operation operation,
      Action action) {
    Optional<Dossier> dossier = found.map(reportOf).flatMap(report -> joined(report.id()));
    RecordRef granted = dossier.map(Dossier::ref).orElse(about);
    return gate.pass(
        found.map(record -> new Shown<>(record, protection(reportOf.apply(record), dossier))),
        Shown::protection,
        about,
        granted,
        operation,
        action);
  }

  private static Protection protection(Report report, Optional<Dossier> dossier) {
    return dossier.map(Dossier::protection).orElse(report.protection());
  }

  /** The dossier that has taken the report in, where the actor may see it. */
  private Optional<Dossier> joined(UUID reportId) {
    return em.createQuery(
            "select d from DossierReport j join j.dossier d where j.reportId = :report",
            Dossier.class)
        .setParameter("report", reportId)
        .getResultStream()
        .findFirst();
  }

  /** Evidence of a report, in the order in which it came in. */
  public List<EvidenceItem> evidenceOf(UUID reportId) {
    return em.createQuery(
            "select e from EvidenceItem e where e.report.id = :report order by e.addedAt, e.id",
            EvidenceItem.class)
        .setParameter("report", reportId)
        .getResultList();
  }

  /** How far reports have come that the actor filed or handles. */
  @SuppressWarnings("unchecked")
  public Map<UUID, Standing> standings(Collection<UUID> reportIds) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select s.report_id, s.state, s.reference, d.id from report_states(?1) s"
                    + " left join dossier d on d.id = s.dossier_id")
            .setParameter(1, reportIds.toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row ->
                    new Standing(
                        DossierState.valueOf((String) row[1]), (String) row[2], (UUID) row[3])));
  }

  /** The same for a report that is read through its dossier. */
  public Optional<Standing> standingByDossier(UUID reportId) {
    return joined(reportId)
        .map(dossier -> new Standing(dossier.state(), dossier.reference(), dossier.id()));
  }

  /** Reports of a dossier with their parties, in the order in which they joined. */
  public List<DossierReport> reportsOf(Dossier dossier) {
    return em.createQuery(
            "select distinct j from DossierReport j join fetch j.report r"
                + " left join fetch r.parties p left join fetch p.party"
                + " where j.dossier = :dossier order by j.joinedAt, j.reportId",
            DossierReport.class)
        .setParameter("dossier", dossier)
        .getResultList();
  }

  /** Evidence of all reports of a dossier, in the order in which it came in. */
  public List<EvidenceItem> evidenceOf(Dossier dossier) {
    return em.createQuery(
            "select e from EvidenceItem e where e.report.id in"
                + " (select j.reportId from DossierReport j where j.dossier = :dossier)"
                + " order by e.addedAt, e.id",
            EvidenceItem.class)
        .setParameter("dossier", dossier)
        .getResultList();
  }
}
