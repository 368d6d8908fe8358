package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.shared.BodyCode;

/** A report that no dossier has taken in; the database keeps these rows by itself. */
@Entity
@Table(name = "waiting_report")
public class WaitingReport {

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "report_id")
  private Report report;

  @Enumerated(EnumType.STRING)
  private BodyCode body;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  protected WaitingReport() {}
}
