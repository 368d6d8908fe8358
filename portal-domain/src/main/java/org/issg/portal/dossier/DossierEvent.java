package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;

/** One step in the life of a dossier. */
@Entity
@Table(name = "dossier_event")
public class DossierEvent {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "dossier_id")
  private Dossier dossier;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  @Column(name = "by_subject")
  private String bySubject;

  @Column(name = "by_delegation_id")
  private UUID byDelegationId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "report_id")
  private Report report;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "clarification_id")
  private Clarification clarification;

  protected DossierEvent() {}

  DossierEvent(Dossier dossier, EventKind kind, Report report, Actor actor, Instant at) {
    this(dossier, kind, actor, at);
    this.report = report;
  }

  DossierEvent(Dossier dossier, EventKind kind, Clarification about, Actor actor, Instant at) {
    this(dossier, kind, actor, at);
    this.clarification = about;
  }

  DossierEvent(Dossier dossier, EventKind kind, Actor actor, Instant at) {
    this.id = Ids.next();
    this.dossier = dossier;
    this.at = at;
    this.kind = kind;
    this.bySubject = actor.subject();
    this.byDelegationId = actor.delegationId();
  }

  public UUID id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public EventKind kind() {
    return kind;
  }

  /** The delegation that acted; null for the secretariat. */
  public UUID byDelegationId() {
    return byDelegationId;
  }

  /** Null where the step is not about a report. */
  public UUID reportId() {
    return report == null ? null : report.id();
  }

  /** Null where the step is not about a clarification. */
  public UUID clarificationId() {
    return clarification == null ? null : clarification.id();
  }
}
