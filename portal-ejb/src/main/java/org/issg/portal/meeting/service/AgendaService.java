package org.issg.portal.meeting.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.shared.service.ActsAsCaller;

/** What the secretariat does with the items of an agenda. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class AgendaService {

  @Inject private MeetingLoader meetings;
  @Inject private ItemReaders readers;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  public void addItem(UUID meetingId, ItemContent content) {
    Meeting meeting = meetings.editable(meetingId, Action.ITEM_ADDED);
    AgendaItem item = meeting.addItem(content, clock.instant());
    name(meeting, item, content);
    audit.changed(Action.ITEM_ADDED, meeting, null, item.words());
  }

  /** Changes one item; seenVersion is the version of the meeting that was looked at. */
  public void editItem(UUID meetingId, int seenVersion, UUID itemId, ItemContent content) {
    Meeting meeting = meetings.editable(meetingId, seenVersion, Action.ITEM_EDITED);
    AgendaItem item = meeting.item(itemId);
    Map<String, Object> before = item.words();
    meeting.editItem(itemId, content, clock.instant());
    name(meeting, item, content);
    audit.changed(Action.ITEM_EDITED, meeting, before, item.words());
  }

  private void name(Meeting meeting, AgendaItem item, ItemContent content) {
    readers.name(item, meeting.id(), content.named());
  }

  /** Takes an item off the agenda; its documents stay with the meeting. */
  public void removeItem(UUID meetingId, int seenVersion, UUID itemId) {
    Meeting meeting = meetings.editable(meetingId, seenVersion, Action.ITEM_REMOVED);
    meetings.documents(meetingId).stream()
        .filter(before -> itemId.equals(before.itemId()))
        .forEach(before -> before.detachFromItem());
    Map<String, Object> before = meeting.item(itemId).words();
    meeting.removeItem(itemId, clock.instant());
    audit.changed(Action.ITEM_REMOVED, meeting, before, null);
  }

  /** Puts the items in a new order, which names each exactly once. */
  public void order(UUID meetingId, int seenVersion, List<UUID> itemIds) {
    Meeting meeting = meetings.editable(meetingId, seenVersion, Action.ITEMS_ORDERED);
    Map<String, Object> before = meeting.sequence();
    meeting.order(itemIds, clock.instant());
    audit.changed(Action.ITEMS_ORDERED, meeting, before, meeting.sequence());
  }
}
