package org.issg.portal.meeting.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingChange;
import org.issg.portal.meeting.MeetingDocument;

/** Everything that the page of one meeting shows to one actor. */
public record MeetingPage(
    Meeting meeting,
    List<AgendaLine> agenda,
    List<MeetingDocument> documents,
    List<MeetingChange> changes,
    Map<UUID, Delegation> delegations,
    boolean editable) {

  /** Documents at one item, or for the whole meeting where the item is null. */
  public List<MeetingDocument> documentsAt(UUID itemId) {
    return documents.stream()
        .filter(before -> itemId == null ? before.itemId() == null : itemId.equals(before.itemId()))
        .toList();
  }
}
