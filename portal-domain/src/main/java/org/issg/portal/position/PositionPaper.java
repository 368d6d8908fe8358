package org.issg.portal.position;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.document.DocumentSymbol;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;
import org.issg.portal.shared.Track;

/**
 * What a delegation puts before a body; its words are its own, and final once it is submitted. The
 * secretariat gives the symbol and circulates, or refuses with a reason.
 */
@Entity
public class PositionPaper implements Distributed {

  /** How the audit log and grants call this kind of record. */
  public static final String KIND = "position_paper";

  private static final int REASON_LENGTH = 2000;
  private static final Set<PaperState> WITHDRAWABLE =
      EnumSet.of(PaperState.DRAFT, PaperState.SUBMITTED, PaperState.REFUSED);

  @Id private UUID id;
  @Version private int version;
  private String symbol;

  @Embedded
  @AttributeOverride(name = "body", column = @Column(name = "body", updatable = false))
  @AttributeOverride(
      name = "ownerDelegationId",
      column = @Column(name = "owner_delegation_id", updatable = false))
  private Protection protection;

  @Enumerated(EnumType.STRING)
  private Track track;

  @Embedded private About about;

  @Enumerated(EnumType.STRING)
  private PaperState state;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Embedded private Circulation circulation;
  @Embedded private Refusal refusal;
  @Embedded private Withdrawal withdrawal;

  @Column(name = "changed_at")
  private Instant changedAt;

  @OneToMany(mappedBy = "paper", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("language")
  private List<PaperText> texts = new ArrayList<>();

  @OneToMany(mappedBy = "paper", cascade = CascadeType.PERSIST)
  @OrderBy("at, id")
  private List<PaperEvent> events = new ArrayList<>();

  protected PositionPaper() {}

  /** A draft of the actor's delegation, which nobody else sees. */
  public PositionPaper(BodyCode body, PaperContent content, Actor actor, Instant at) {
    this.id = Ids.next();
    this.protection = Protection.draftOf(body, wholeOf(body), actor.delegationId());
    this.state = PaperState.DRAFT;
    this.createdBy = actor.subject();
    this.createdAt = at;
    write(content);
    note(PaperEventKind.DRAFTED, actor, null, at);
  }

  /** The circle of readers when a paper goes to everybody whom the body concerns. */
  public static Distribution wholeOf(BodyCode body) {
    return body == BodyCode.ISSG ? Distribution.GENERAL : Distribution.LIMITED;
  }

  /** Writes the draft anew; languages that the content leaves out are gone. */
  public void edit(PaperContent content, Instant at) {
    require(state == PaperState.DRAFT, "position.edit.notDraft");
    write(content);
    changedAt = at;
  }

  private void write(PaperContent content) {
    track = content.track();
    about = content.about();
    texts.removeIf(
        text -> content.words().stream().noneMatch(w -> w.language().equals(text.language())));
    for (PaperWords words : content.words()) {
      text(words.language())
          .ifPresentOrElse(text -> text.write(words), () -> texts.add(new PaperText(this, words)));
    }
  }

  /** Hands the paper to the secretariat; from now on it sees it, and the words are final. */
  public void submit(Actor actor, Instant at) {
    require(state == PaperState.DRAFT, "position.submit.notDraft");
    require(texts.stream().noneMatch(text -> text.words().isEmpty()), "position.submit.empty");
    state = PaperState.SUBMITTED;
    submittedBy = actor.subject();
    protection = protection.submitted(at);
    refusal = null;
    note(PaperEventKind.SUBMITTED, actor, null, at);
  }

  /** Takes a refused paper up again, as a draft. */
  public void revise(Actor actor, Instant at) {
    require(state == PaperState.REFUSED, "position.revise.notRefused");
    state = PaperState.DRAFT;
    submittedBy = null;
    protection = protection.takenBack();
    note(PaperEventKind.REVISED, actor, null, at);
  }

  /** Takes the paper back for good; impossible once it is circulated. */
  public void withdraw(Actor actor, Instant at) {
    require(isWithdrawable(), "position.withdraw.final");
    state = PaperState.WITHDRAWN;
    withdrawal = new Withdrawal(actor.subject(), at);
    note(PaperEventKind.WITHDRAWN, actor, null, at);
  }

  /**
   * Shows the paper to its readers under its symbol.
   *
   * @param toNamed whether it goes to delegations that are named, instead of the whole body
   */
  public void circulate(Actor actor, String givenSymbol, boolean toNamed, Instant at) {
    require(state == PaperState.SUBMITTED, "position.circulate.notSubmitted");
    String given = DocumentSymbol.parse(givenSymbol);
    require(given != null, "position.symbol.missing");
    symbol = given;
    state = PaperState.CIRCULATED;
    circulation = new Circulation(actor.subject(), at);
    protection =
        protection
            .distributed(toNamed ? Distribution.RESTRICTED : wholeOf(protection.body()))
            .released(at);
    note(PaperEventKind.CIRCULATED, actor, null, at);
  }

  /** Its delegation reads it in any circle. */
  @Override
  public void distribute(Distribution circle) {
    require(state == PaperState.CIRCULATED, "position.distribute.notCirculated");
    protection = protection.distributed(circle);
  }

  /** Gives the paper back to its delegation. */
  public void refuse(Actor actor, String reason, Instant at) {
    require(state == PaperState.SUBMITTED, "position.refuse.notSubmitted");
    String given =
        Texts.bounded(
            reason,
            REASON_LENGTH,
            "position.refuse.reason.missing",
            "position.refuse.reason.length");
    state = PaperState.REFUSED;
    refusal = new Refusal(actor.subject(), at, given);
    note(PaperEventKind.REFUSED, actor, given, at);
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new RuleViolation(rule);
    }
  }

  private void note(PaperEventKind kind, Actor actor, String note, Instant at) {
    changedAt = at;
    events.add(new PaperEvent(this, kind, actor, note, at));
  }

  /** The paper in exactly that language. */
  public Optional<PaperText> text(String language) {
    return texts.stream().filter(text -> text.language().equals(language)).findFirst();
  }

  /** The paper for a reader of that language: in it, else in English, else in any. */
  public PaperText textFor(String language) {
    return text(language).or(() -> text("en")).orElseGet(() -> texts.get(0));
  }

  @Override
  public RecordRef ref() {
    return new RecordRef(
        KIND, id, version, protection.body().name(), protection.distribution().name());
  }

  /** Where the paper stands on its way to readers; no word of it. */
  public Map<String, Object> standing() {
    return new Values()
        .with("symbol", symbol)
        .with("state", state)
        .with("distribution", protection.distribution())
        .with("releasedAt", protection.releasedAt())
        .map();
  }

  /**
   * What the paper is, as the log keeps it for its delegation and, once it has the paper, the
   * secretariat; texts and files by their SHA-256.
   */
  public Map<String, Object> words() {
    Values values =
        new Values()
            .with("track", track)
            .with("about", about)
            .with("distribution", protection.distribution())
            .with("state", state);
    texts.forEach(text -> text.addTo(values));
    return values.map();
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  /** Null until it is circulated. */
  public String symbol() {
    return symbol;
  }

  @Override
  public Protection protection() {
    return protection;
  }

  public Track track() {
    return track;
  }

  public boolean isWithdrawable() {
    return WITHDRAWABLE.contains(state);
  }

  /** Null where it is about no record of the portal. */
  public About about() {
    return about;
  }

  public PaperState state() {
    return state;
  }

  /** Why it was refused last, until it is submitted again; else null. */
  public Refusal refusal() {
    return refusal;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public List<PaperText> texts() {
    return Collections.unmodifiableList(texts);
  }

  public List<PaperEvent> events() {
    return Collections.unmodifiableList(events);
  }
}
