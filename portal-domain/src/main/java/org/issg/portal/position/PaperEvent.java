package org.issg.portal.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;

/** One step of a paper on its way. */
@Entity
public class PaperEvent {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "paper_id")
  private PositionPaper paper;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private PaperEventKind kind;

  @Column(name = "by_subject")
  private String bySubject;

  @Column(name = "by_delegation_id")
  private UUID byDelegationId;

  private String note;

  protected PaperEvent() {}

  PaperEvent(PositionPaper paper, PaperEventKind kind, Actor actor, String note, Instant at) {
    this.id = Ids.next();
    this.paper = paper;
    this.at = at;
    this.kind = kind;
    this.bySubject = actor.subject();
    this.byDelegationId = actor.delegationId();
    this.note = note;
  }

  public Instant at() {
    return at;
  }

  public PaperEventKind kind() {
    return kind;
  }

  /** The delegation that acted; null for the secretariat. */
  public UUID byDelegationId() {
    return byDelegationId;
  }

  /** The reason of a refusal; null for all else. */
  public String note() {
    return note;
  }
}
