package org.issg.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.meeting.Samples.LATER;
import static org.issg.portal.meeting.Samples.NOON;

import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.document.Document;
import org.issg.portal.shared.People;
import org.junit.jupiter.api.Test;

/** What readers are told has changed, and by which revision. */
class MeetingRevisionTest {

  private static List<ChangeKind> kinds(Meeting meeting) {
    return Samples.changesOf(meeting).stream().map(MeetingChange::kind).toList();
  }

  @Test
  void aDraftChangesWithoutRevisions() {
    Meeting meeting = Samples.draftWithAgenda();

    meeting.edit(Samples.retitled(), LATER);
    meeting.removeItem(meeting.items().get(0).id(), LATER);

    assertThat(meeting.agendaRevision()).isZero();
    assertThat(Samples.changesOf(meeting)).isEmpty();
    assertThat(meeting.changedAt()).isEqualTo(LATER);
  }

  @Test
  void publicationIsTheFirstRevision() {
    Meeting meeting = Samples.publishedMeeting();

    assertThat(meeting.agendaRevision()).isEqualTo(1);
    assertThat(kinds(meeting)).containsExactly(ChangeKind.PUBLISHED);
  }

  @Test
  void everyChangeAfterPublicationIsOneRevision() {
    Meeting meeting = Samples.publishedMeeting();

    meeting.edit(Samples.retitled(), LATER);
    UUID added = meeting.addItem(Samples.item("Urgent"), LATER).id();
    meeting.editItem(added, Samples.item("Very urgent"), LATER);
    meeting.order(meeting.items().stream().map(AgendaItem::id).toList(), LATER);
    meeting.removeItem(added, LATER);
    meeting.documentChanged(
        ChangeKind.DOCUMENT_ADDED, Samples.document(Distribution.LIMITED), LATER);
    meeting.cancel(People.SECRETARY, "The Co-Chairs are travelling", LATER);

    assertThat(kinds(meeting))
        .containsExactly(
            ChangeKind.PUBLISHED,
            ChangeKind.DETAILS_CHANGED,
            ChangeKind.ITEM_ADDED,
            ChangeKind.ITEM_CHANGED,
            ChangeKind.ORDER_CHANGED,
            ChangeKind.ITEM_REMOVED,
            ChangeKind.DOCUMENT_ADDED,
            ChangeKind.CANCELLED);
    assertThat(Samples.changesOf(meeting))
        .extracting(MeetingChange::revision)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(meeting.agendaRevision()).isEqualTo(8);
  }

  @Test
  void noRevisionCountsWhatSomeMayNotKnow() {
    Meeting meeting = Samples.publishedMeeting();

    UUID item = meeting.addItem(Samples.restrictedItem("Known to few"), LATER).id();
    meeting.editItem(item, Samples.restrictedItem("Known to few, rewritten"), LATER);
    meeting.documentChanged(
        ChangeKind.DOCUMENT_ADDED, Samples.document(Distribution.RESTRICTED), LATER);
    meeting.removeItem(item, LATER);

    assertThat(meeting.agendaRevision()).isEqualTo(1);
    assertThat(kinds(meeting))
        .containsExactly(
            ChangeKind.PUBLISHED,
            ChangeKind.ITEM_ADDED,
            ChangeKind.ITEM_CHANGED,
            ChangeKind.DOCUMENT_ADDED);
    assertThat(Samples.changesOf(meeting))
        .extracting(MeetingChange::isRestricted)
        .containsExactly(false, true, true, true);
  }

  @Test
  void itemThatBecomesRestrictedIsRemovedForTheOthers() {
    Meeting meeting = Samples.publishedMeeting();

    meeting.editItem(meeting.items().get(0).id(), Samples.restrictedItem("Known to few"), LATER);

    assertThat(kinds(meeting))
        .containsExactly(ChangeKind.PUBLISHED, ChangeKind.ITEM_REMOVED, ChangeKind.ITEM_CHANGED);
    assertThat(meeting.agendaRevision()).isEqualTo(2);
  }

  @Test
  void aChangeKeepsItsMomentAndItsDocument() {
    Meeting meeting = Samples.publishedMeeting();

    Document document = Samples.document(Distribution.LIMITED);
    meeting.documentChanged(ChangeKind.DOCUMENT_REPLACED, document, LATER);

    MeetingChange change = Samples.changesOf(meeting).get(1);
    assertThat(change.at()).isEqualTo(LATER);
    assertThat(change.documentId()).isEqualTo(document.id());
    assertThat(change.meeting()).isSameAs(meeting);
    assertThat(Samples.changesOf(meeting).get(0).at()).isEqualTo(NOON);
  }

  @Test
  void anotherTimeOrPlaceIsARescheduling() {
    Meeting meeting = Samples.publishedMeeting();
    Schedule moved = Samples.schedule("2016-03-11T15:00", "2016-03-11T18:00", "Europe/Zurich");

    meeting.edit(
        new MeetingDetails(meeting.symbol(), meeting.kind(), meeting.title(), moved), LATER);

    assertThat(kinds(meeting)).containsExactly(ChangeKind.PUBLISHED, ChangeKind.RESCHEDULED);
    assertThat(meeting.schedule()).isEqualTo(moved);
  }
}
