package org.issg.portal.meeting.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingChange;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.position.service.PaperLine;

/**
 * Everything that the page of one meeting shows to one actor.
 *
 * @param papers position papers about its agenda items
 * @param named delegations that restricted items name, by the ids of the items; for its secretariat
 * @param filing whether the actor may put a paper before the body
 */
public record MeetingPage(
    Meeting meeting,
    List<AgendaLine> agenda,
    List<MeetingDocument> documents,
    List<MeetingChange> changes,
    List<PaperLine> papers,
    Map<UUID, Delegation> delegations,
    Map<UUID, Set<UUID>> named,
    boolean editable,
    boolean filing) {

  /** Documents at one item, or for the whole meeting where the item is null. */
  public List<MeetingDocument> documentsAt(UUID itemId) {
    return documents.stream()
        .filter(before -> itemId == null ? before.itemId() == null : itemId.equals(before.itemId()))
        .toList();
  }

  /** All that is shown besides the meeting and what all its readers see. */
  List<UUID> shown() {
    return Stream.of(
            restricted().stream().map(line -> line.item().id()),
            documents.stream().map(before -> before.document().id()),
            papers.stream().map(line -> line.paper().id()))
        .flatMap(Function.identity())
        .toList();
  }

  /** The items for all readers of the meeting. */
  public List<AgendaLine> open() {
    return agenda.stream().filter(line -> !line.item().isRestricted()).toList();
  }

  /** The items that the actor alone knows with the delegations that they name. */
  public List<AgendaLine> restricted() {
    return agenda.stream().filter(line -> line.item().isRestricted()).toList();
  }

  /** Position papers about one item. */
  public List<PaperLine> papersAt(UUID itemId) {
    return papers.stream().filter(line -> line.paper().about().id().equals(itemId)).toList();
  }
}
