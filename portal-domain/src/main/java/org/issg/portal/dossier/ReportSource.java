package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;

/** The source of one report, apart from it: seen by who filed it and by the secretariat alone. */
@Entity
@Table(name = "report_source")
public class ReportSource implements Recorded {

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Embedded private Source source;

  protected ReportSource() {}

  public ReportSource(Report report, Source source) {
    this.reportId = report.id();
    this.source = source;
  }

  @Override
  public RecordRef ref() {
    return RecordRef.of("report_source", reportId);
  }

  public Source source() {
    return source;
  }
}
