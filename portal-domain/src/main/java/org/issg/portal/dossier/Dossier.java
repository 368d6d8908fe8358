package org.issg.portal.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;

/** An incident that the secretariat has registered, with the reports about it. */
@Entity
public class Dossier implements Distributed {

  /** How the audit log and the access rules call a dossier. */
  public static final String KIND = "dossier";

  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private String reference;

  // The application may change state and distribution alone; no other column stands in an update.
  @Embedded
  @AttributeOverride(name = "body", column = @Column(name = "body", updatable = false))
  @AttributeOverride(
      name = "ownerDelegationId",
      column = @Column(name = "owner_delegation_id", updatable = false))
  @AttributeOverride(
      name = "submittedAt",
      column = @Column(name = "submitted_at", updatable = false))
  @AttributeOverride(name = "releasedAt", column = @Column(name = "released_at", updatable = false))
  @AttributeOverride(name = "notBefore", column = @Column(name = "not_before", updatable = false))
  private Protection protection;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Track track;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private IncidentKind kind;

  @Embedded private Occurrence occurrence;
  @Embedded private Location location;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String summary;

  @Enumerated(EnumType.STRING)
  private DossierState state;

  @Column(name = "registered_by", updatable = false)
  private String registeredBy;

  @Column(name = "registered_at", updatable = false)
  private Instant registeredAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
  private List<DossierReport> reports = new ArrayList<>();

  @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
  @OrderBy("askedAt, id")
  private List<Clarification> clarifications = new ArrayList<>();

  @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
  private List<DossierEvent> events = new ArrayList<>();

  protected Dossier() {}

  /** Registers a report under a reference; whoever may read the dossier reads it from now on. */
  public Dossier(
      String reference,
      Report first,
      DossierContent content,
      Grading grading,
      Actor actor,
      Instant at) {
    this.id = Ids.next();
    this.reference = reference;
    this.protection =
        new Protection(first.protection().body(), content.distribution()).released(at);
    this.track = content.track();
    this.kind = content.kind();
    this.occurrence = content.occurrence();
    this.location = content.location();
    this.title = content.title();
    this.summary = content.summary();
    this.state = DossierState.REGISTERED;
    this.registeredBy = actor.subject();
    this.registeredAt = at;
    this.changedAt = at;
    reports.add(new DossierReport(this, first, grading, actor, at));
    events.add(new DossierEvent(this, EventKind.REGISTERED, first, actor, at));
  }

  /** The year of a reference that is given at that moment, by the calendar of Geneva. */
  public static int yearOf(Instant registration) {
    return registration.atZone(GENEVA).getYear();
  }

  /** Takes in a further report about the same incident. */
  public void join(Report report, Grading grading, Actor actor, Instant at) {
    if (!state.isOpen()) {
      throw new RuleViolation("dossier.join.closed");
    }
    if (report.protection().body() != protection.body()) {
      throw new RuleViolation("dossier.join.otherBody");
    }
    reports.add(new DossierReport(this, report, grading, actor, at));
    events.add(new DossierEvent(this, EventKind.REPORT_JOINED, report, actor, at));
    changedAt = at;
  }

  /** Asks a delegation; its clock runs from now on. */
  public Clarification ask(UUID delegation, String question, Actor actor, Instant at) {
    if (!state.isClarifiable()) {
      throw new RuleViolation("dossier.clarification.late");
    }
    if (delegation == null) {
      throw new RuleViolation("dossier.delegation.missing");
    }
    Clarification asked = new Clarification(this, delegation, question, actor, at);
    clarifications.add(asked);
    events.add(new DossierEvent(this, EventKind.CLARIFICATION_REQUESTED, asked, actor, at));
    state = DossierState.CLARIFICATION_REQUESTED;
    changedAt = at;
    return asked;
  }

  /** Notes the answer of the delegation that was asked. */
  public void answer(Clarification asked, String text, Actor actor, Instant at) {
    asked.answer(text, actor, at);
    events.add(new DossierEvent(this, EventKind.CLARIFICATION_ANSWERED, asked, actor, at));
  }

  /** Begins the assessment, once all answers are in or their clocks have run out. */
  public void beginAssessment(Actor actor, Instant at) {
    if (state != DossierState.CLARIFICATION_REQUESTED) {
      throw new RuleViolation("dossier.assessment.notAsked");
    }
    if (clarifications.stream().anyMatch(each -> each.isRunning(at))) {
      throw new RuleViolation("dossier.assessment.clockRunning");
    }
    state = DossierState.UNDER_ASSESSMENT;
    events.add(new DossierEvent(this, EventKind.ASSESSMENT_BEGUN, actor, at));
    changedAt = at;
  }

  /** Its reports and their evidence go with it; it never leaves its body. */
  @Override
  public void distribute(Distribution circle) {
    if (circle == Distribution.GENERAL) {
      throw new RuleViolation("dossier.distribution.general");
    }
    protection = protection.distributed(circle);
  }

  /** Whether the assessment may begin now. */
  public boolean isAssessable(Instant at) {
    return state == DossierState.CLARIFICATION_REQUESTED
        && clarifications.stream().noneMatch(each -> each.isRunning(at));
  }

  @Override
  public RecordRef ref() {
    return new RecordRef(
        KIND, id, version, protection.body().name(), protection.distribution().name());
  }

  /** What the secretariat registered, as the log keeps it for the secretariat. */
  public Map<String, Object> words() {
    Values values =
        new Values()
            .with("reference", reference)
            .with("distribution", protection.distribution())
            .with("track", track)
            .with("kind", kind)
            .with("title", title)
            .with("summary", summary)
            .with("state", state);
    return location.addTo(occurrence.addTo(values)).map();
  }

  /** How far it has come, likewise. */
  public Map<String, Object> progress() {
    return new Values().with("state", state).map();
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String reference() {
    return reference;
  }

  @Override
  public Protection protection() {
    return protection;
  }

  public Track track() {
    return track;
  }

  public IncidentKind kind() {
    return kind;
  }

  public Occurrence occurrence() {
    return occurrence;
  }

  public Location location() {
    return location;
  }

  public String title() {
    return title;
  }

  public String summary() {
    return summary;
  }

  public DossierState state() {
    return state;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** In the order in which they were asked. */
  public List<Clarification> clarifications() {
    return Collections.unmodifiableList(clarifications);
  }
}
