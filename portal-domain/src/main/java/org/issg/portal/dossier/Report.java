package org.issg.portal.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** An incident as somebody told it; once filed, it never changes. */
@Entity
public class Report implements Recorded {

  /** How the audit log and the access rules call a report. */
  public static final String KIND = "report";

  @Id private UUID id;
  @Embedded private Protection protection;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private IncidentKind kind;

  @Embedded private Occurrence occurrence;
  @Embedded private Location location;
  @Embedded private Casualties casualties;
  private String text;
  @Embedded private Grading grading;

  @Column(name = "filed_by")
  private String filedBy;

  @ElementCollection
  @CollectionTable(name = "report_party", joinColumns = @JoinColumn(name = "report_id"))
  private Set<ReportParty> parties = new HashSet<>();

  protected Report() {}

  /**
   * Files a report.
   *
   * @param parties all that the content names by code
   */
  public Report(
      Protection protection,
      ReportContent content,
      Collection<Party> parties,
      Actor actor,
      Instant at) {
    boolean own = protection.ownerDelegationId() != null;
    if (!own && (content.channel() == null || content.channel() == Channel.DELEGATION)) {
      throw new RuleViolation("dossier.channel.missing");
    }
    if (content.occurrence().earliest().isAfter(at)) {
      throw new RuleViolation("dossier.occurredAt.future");
    }
    this.id = Ids.next();
    this.protection = protection.submitted(at);
    this.channel = own ? Channel.DELEGATION : content.channel();
    this.kind = content.kind();
    this.occurrence = content.occurrence();
    this.location = content.location();
    this.casualties = content.casualties();
    this.text = content.text();
    this.grading = own ? null : content.grading();
    this.filedBy = actor.subject();
    name(content.alleged(), PartyRole.ALLEGED, parties);
    name(content.affected(), PartyRole.AFFECTED, parties);
  }

  /** Under what protection the actor's report stands: a delegation's own, or its secretariat's. */
  public static Protection protectionFor(Actor actor, BodyCode body) {
    UUID owner = actor.isSecretaryOf(body) ? null : actor.delegationId();
    return new Protection(body, Distribution.LIMITED, owner, null, null, null);
  }

  private void name(Set<String> codes, PartyRole role, Collection<Party> known) {
    for (String code : codes) {
      parties.add(
          new ReportParty(
              known.stream()
                  .filter(each -> each.code().equals(code))
                  .findFirst()
                  .orElseThrow(() -> new RuleViolation("dossier.parties.unknown")),
              role));
    }
  }

  /** Whether the actor may know who told it: whoever filed it, and the secretariat of its body. */
  public boolean showsSourceTo(Actor actor) {
    return filedBy.equals(actor.subject()) || actor.isSecretaryOf(protection.body());
  }

  @Override
  public RecordRef ref() {
    return new RecordRef(
        KIND, id, null, protection.body().name(), protection.distribution().name());
  }

  /** Parties that are named in that role, by their codes. */
  public List<Party> parties(PartyRole role) {
    return parties.stream()
        .filter(each -> each.role() == role)
        .map(ReportParty::party)
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  /**
   * What was told, as the log keeps it for whoever filed it and the secretariat; never who told it.
   *
   * @param evidence what came in with it, by the SHA-256 of the bytes
   */
  public Map<String, Object> words(List<String> evidence) {
    Values values =
        new Values()
            .with("channel", channel)
            .with("kind", kind)
            .with("text", text)
            .with("reliability", grading == null ? null : grading.sourceReliability())
            .with("credibility", grading == null ? null : grading.informationCredibility())
            .with("alleged", codes(PartyRole.ALLEGED))
            .with("affected", codes(PartyRole.AFFECTED))
            .with("evidence", evidence);
    return casualties().addTo(location.addTo(occurrence.addTo(values))).map();
  }

  private List<String> codes(PartyRole role) {
    return parties(role).stream().map(Party::code).toList();
  }

  public UUID id() {
    return id;
  }

  public Protection protection() {
    return protection;
  }

  public Channel channel() {
    return channel;
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

  public Casualties casualties() {
    return Objects.requireNonNullElse(casualties, Casualties.UNKNOWN);
  }

  public String text() {
    return text;
  }

  /** Null where whoever filed it did not grade it. */
  public Grading grading() {
    return grading;
  }

  public String filedBy() {
    return filedBy;
  }

  public Instant filedAt() {
    return protection.submittedAt();
  }

  /** The delegation that filed it; null for the secretariat. */
  public UUID delegationId() {
    return protection.ownerDelegationId();
  }
}
