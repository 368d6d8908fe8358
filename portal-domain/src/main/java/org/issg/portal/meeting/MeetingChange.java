package org.issg.portal.meeting;

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
import org.issg.portal.shared.Ids;

/** One change to a published meeting, as its readers see it. */
@Entity
public class MeetingChange {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "meeting_id")
  private Meeting meeting;

  private Instant at;
  private int revision;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @Column(name = "item_id")
  private UUID itemId;

  @Column(name = "document_id")
  private UUID documentId;

  private boolean restricted;

  protected MeetingChange() {}

  /**
   * @param restricted whether only those may read it who may know of the item or document
   */
  MeetingChange(
      Meeting meeting,
      ChangeKind kind,
      UUID itemId,
      UUID documentId,
      boolean restricted,
      Instant at) {
    this.id = Ids.next();
    this.meeting = meeting;
    this.revision = meeting.agendaRevision();
    this.kind = kind;
    this.itemId = itemId;
    this.documentId = documentId;
    this.at = at;
    this.restricted = restricted;
  }

  public UUID id() {
    return id;
  }

  public Meeting meeting() {
    return meeting;
  }

  public Instant at() {
    return at;
  }

  public int revision() {
    return revision;
  }

  public ChangeKind kind() {
    return kind;
  }

  public UUID documentId() {
    return documentId;
  }

  /** Whether only those may read it who may know of its item or document. */
  public boolean isRestricted() {
    return restricted;
  }
}
