package org.issg.portal.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.issg.portal.document.Document;
import org.issg.portal.shared.Ids;

/** A document before a meeting: at one agenda item, or for the whole meeting. */
@Entity
public class MeetingDocument {

  @Id private UUID id;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "item_id")
  private UUID itemId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "document_id")
  private Document document;

  private int position;

  protected MeetingDocument() {}

  public MeetingDocument(UUID meetingId, UUID itemId, Document document, int position) {
    this.id = Ids.next();
    this.meetingId = meetingId;
    this.itemId = itemId;
    this.document = document;
    this.position = position;
  }

  public UUID meetingId() {
    return meetingId;
  }

  /** The item that it belongs to; null for the whole meeting. */
  public UUID itemId() {
    return itemId;
  }

  public Document document() {
    return document;
  }

  /** Leaves its item and stays with the meeting. */
  public void detachFromItem() {
    itemId = null;
  }
}
