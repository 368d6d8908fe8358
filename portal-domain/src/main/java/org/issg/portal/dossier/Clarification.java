package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/** A chair's question to a delegation, and its answer, which is due within 72 hours. */
@Entity
public class Clarification implements Recorded {

  /** How the audit log calls a clarification. */
  public static final String KIND = "clarification";

  /** How long a delegation has to answer. */
  public static final Duration CLOCK = Duration.ofHours(72);

  private static final int QUESTION_LENGTH = 4000;
  private static final int REPLY_LENGTH = 10_000;

  @Id private UUID id;
  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "dossier_id", updatable = false)
  private Dossier dossier;

  @Column(name = "asked_by", updatable = false)
  private String askedBy;

  @Column(name = "asked_by_delegation", updatable = false)
  private UUID askedByDelegation;

  @Column(name = "asked_of_delegation", updatable = false)
  private UUID askedOfDelegation;

  @Column(updatable = false)
  private String question;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  private String reply;

  @Column(name = "replied_by")
  private String repliedBy;

  @Column(name = "replied_at")
  private Instant repliedAt;

  protected Clarification() {}

  Clarification(Dossier dossier, UUID delegation, String question, Actor actor, Instant at) {
    this.id = Ids.next();
    this.dossier = dossier;
    this.askedBy = actor.subject();
    this.askedByDelegation = actor.delegationId();
    this.askedOfDelegation = Objects.requireNonNull(delegation);
    this.question =
        Texts.bounded(
            question, QUESTION_LENGTH, "dossier.question.missing", "dossier.question.length");
    this.askedAt = at;
    this.dueAt = at.plus(CLOCK);
  }

  /** Answers once; an answer after the clock has run out is still taken. */
  void answer(String text, Actor actor, Instant at) {
    if (isAnswered()) {
      throw new RuleViolation("dossier.reply.given");
    }
    reply = Texts.bounded(text, REPLY_LENGTH, "dossier.reply.missing", "dossier.reply.length");
    repliedBy = actor.subject();
    repliedAt = at;
  }

  /** Whose the answer is: read with the dossier, written by the delegation that was asked. */
  public Protection replyProtection() {
    return dossier.protection().ownedBy(askedOfDelegation);
  }

  /** Still to be answered within its time. */
  public boolean isRunning(Instant at) {
    return !isAnswered() && dueAt.isAfter(at);
  }

  public boolean isAnswered() {
    return repliedAt != null;
  }

  @Override
  public RecordRef ref() {
    RecordRef owner = dossier.ref();
    return new RecordRef(KIND, id, version, owner.body(), owner.distribution());
  }

  /** Question and answer, as the log keeps them for the secretariat. */
  public Map<String, Object> words() {
    return new Values()
        .with("clarification", id)
        .with("delegation", askedOfDelegation)
        .with("question", question)
        .with("dueAt", dueAt)
        .with("reply", reply)
        .map();
  }

  public UUID id() {
    return id;
  }

  public Dossier dossier() {
    return dossier;
  }

  /** The delegation of the chair who asked. */
  public UUID askedByDelegation() {
    return askedByDelegation;
  }

  public UUID askedOfDelegation() {
    return askedOfDelegation;
  }

  public String question() {
    return question;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** Null until it is answered. */
  public String reply() {
    return reply;
  }

  public Instant repliedAt() {
    return repliedAt;
  }
}
