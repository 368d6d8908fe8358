package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;

/** A report that has joined a dossier, with the secretariat's grading (or none). */
@Entity
@Table(name = "dossier_report")
public class DossierReport {

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "report_id")
  private Report report;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "dossier_id")
  private Dossier dossier;

  @Column(name = "joined_by")
  private String joinedBy;

  @Column(name = "joined_at")
  private Instant joinedAt;

  @Embedded private Grading grading;

  protected DossierReport() {}

  DossierReport(Dossier dossier, Report report, Grading grading, Actor actor, Instant at) {
    this.dossier = dossier;
    this.report = report;
    this.grading = grading;
    this.joinedBy = actor.subject();
    this.joinedAt = at;
  }

  /** That a report joined, and how it was graded, as the log keeps it for the secretariat. */
  public static Map<String, Object> words(Report report, Grading grading) {
    return new Values()
        .with("report", report.id())
        .with("reliability", grading == null ? null : grading.sourceReliability())
        .with("credibility", grading == null ? null : grading.informationCredibility())
        .map();
  }

  public Report report() {
    return report;
  }

  public Dossier dossier() {
    return dossier;
  }

  public Instant joinedAt() {
    return joinedAt;
  }

  /** Null where the secretariat did not grade the report. */
  public Grading grading() {
    return grading;
  }
}
