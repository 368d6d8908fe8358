package org.issg.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.meeting.Samples.LATER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adding, changing, removing and ordering items. */
class MeetingAgendaTest {

  private static final UUID UNKNOWN = UUID.fromString("0190c1d2-0000-7000-8000-0000000000ee");

  private static void assertBreaks(String key, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
  }

  private static List<UUID> ids(Meeting meeting) {
    return meeting.items().stream().map(AgendaItem::id).toList();
  }

  private static List<String> titles(Meeting meeting) {
    return meeting.items().stream().map(AgendaItem::title).toList();
  }

  private static void assertPositionsAreGapless(Meeting meeting) {
    for (int i = 0; i < meeting.items().size(); i++) {
      assertThat(meeting.items().get(i).position()).isEqualTo(i + 1);
    }
  }

  @Test
  void itemsAreAddedAtTheEnd() {
    Meeting meeting = Samples.draftWithAgenda();

    AgendaItem added = meeting.addItem(Samples.item("Border crossings"), LATER);

    assertThat(added.position()).isEqualTo(4);
    assertThat(meeting.item(added.id())).isSameAs(added);
    assertThat(titles(meeting))
        .containsExactly("Violations", "Maps", "Other business", "Border crossings");
  }

  @Test
  void anItemIsChangedInItsPlace() {
    Meeting meeting = Samples.draftWithAgenda();
    ItemContent content =
        new ItemContent(
            "Maps and lines", 2, Track.HUMANITARIAN, ItemKind.DECISION, UNKNOWN, 45, "See annex");

    meeting.editItem(ids(meeting).get(1), content, LATER);

    AgendaItem changed = meeting.items().get(1);
    assertThat(changed.title()).isEqualTo("Maps and lines");
    assertThat(changed.depth()).isEqualTo(2);
    assertThat(changed.track()).isEqualTo(Track.HUMANITARIAN);
    assertThat(changed.kind()).isEqualTo(ItemKind.DECISION);
    assertThat(changed.leadDelegationId()).isEqualTo(UNKNOWN);
    assertThat(changed.plannedMinutes()).isEqualTo(45);
    assertThat(changed.note()).isEqualTo("See annex");
    assertThat(changed.position()).isEqualTo(2);
  }

  @Test
  void restrictedItemsStandBehindTheOthersInWhateverOrder() {
    Meeting meeting = Samples.draftWithAgenda();
    UUID restricted = meeting.addItem(Samples.restrictedItem("Known to few"), LATER).id();

    meeting.addItem(Samples.item("Added later"), LATER);
    List<UUID> reversed = new ArrayList<>(ids(meeting));
    Collections.reverse(reversed);
    meeting.order(reversed, LATER);

    assertThat(titles(meeting))
        .containsExactly("Added later", "Other business", "Maps", "Violations", "Known to few");
    assertThat(meeting.item(restricted).position()).isEqualTo(5);
  }

  @Test
  void restrictedItemStaysSoOnceTheMeetingIsPublished() {
    Meeting meeting = Samples.draftWithAgenda();
    UUID item = meeting.addItem(Samples.restrictedItem("Known to few"), LATER).id();
    meeting.editItem(item, Samples.item("For all"), LATER);
    meeting.editItem(item, Samples.restrictedItem("Known to few"), LATER);
    meeting.publish(People.SECRETARY, LATER);

    assertBreaks(
        "meeting.item.named.stays", () -> meeting.editItem(item, Samples.item("For all"), LATER));
    assertThat(meeting.item(item).isRestricted()).isTrue();
  }

  @Test
  void removingAnItemClosesTheGap() {
    Meeting meeting = Samples.draftWithAgenda();

    meeting.removeItem(ids(meeting).get(0), LATER);

    assertThat(titles(meeting)).containsExactly("Maps", "Other business");
    assertPositionsAreGapless(meeting);
  }

  @Test
  void anItemOfAnotherMeetingIsNotFound() {
    Meeting meeting = Samples.draftWithAgenda();
    UUID foreign = ids(Samples.draftWithAgenda()).get(0);

    assertBreaks("meeting.item.gone", () -> meeting.item(foreign));
    assertBreaks("meeting.item.gone", () -> meeting.removeItem(foreign, LATER));
    assertBreaks("meeting.item.gone", () -> meeting.editItem(foreign, Samples.item("New"), LATER));
    assertThat(titles(meeting)).containsExactly("Violations", "Maps", "Other business");
  }

  @Test
  void aNewOrderRenumbersTheItems() {
    Meeting meeting = Samples.draftWithAgenda();
    List<UUID> reversed = new ArrayList<>(ids(meeting));
    Collections.reverse(reversed);

    meeting.order(reversed, LATER);

    assertThat(titles(meeting)).containsExactly("Other business", "Maps", "Violations");
    assertPositionsAreGapless(meeting);
  }

  @Test
  void anOrderMustNameEachItemExactlyOnce() {
    Meeting meeting = Samples.draftWithAgenda();
    List<UUID> ids = ids(meeting);
    UUID first = ids.get(0);
    UUID second = ids.get(1);

    assertBreaks("meeting.order.stale", () -> meeting.order(List.of(), LATER));
    assertBreaks("meeting.order.stale", () -> meeting.order(List.of(first, second), LATER));
    assertBreaks("meeting.order.stale", () -> meeting.order(List.of(first, second, second), LATER));
    assertBreaks(
        "meeting.order.stale", () -> meeting.order(List.of(first, second, UNKNOWN), LATER));
    assertBreaks(
        "meeting.order.stale",
        () -> meeting.order(List.of(first, second, ids.get(2), first), LATER));
    assertThat(ids(meeting)).isEqualTo(ids);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"CLOSED", "CANCELLED", "POSTPONED"})
  void aMeetingThatIsOverKeepsItsAgenda(MeetingState state) {
    Meeting meeting = Samples.meetingIn(state);
    List<UUID> ids = ids(meeting);

    assertBreaks("meeting.agenda.final", () -> meeting.addItem(Samples.item("New"), LATER));
    assertBreaks(
        "meeting.agenda.final", () -> meeting.editItem(ids.get(0), Samples.item("New"), LATER));
    assertBreaks("meeting.agenda.final", () -> meeting.removeItem(ids.get(0), LATER));
    assertBreaks("meeting.agenda.final", () -> meeting.order(ids, LATER));
    assertBreaks(
        "meeting.agenda.final",
        () ->
            meeting.documentChanged(
                ChangeKind.DOCUMENT_ADDED, Samples.document(Distribution.LIMITED), LATER));
    assertThat(titles(meeting)).containsExactly("Violations", "Maps", "Other business");
    assertThat(meeting.agendaRevision()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"PUBLISHED", "IN_SESSION"})
  void aMeetingThatIsOpenTakesNewItems(MeetingState state) {
    Meeting meeting = Samples.meetingIn(state);

    meeting.addItem(Samples.item("Urgent"), LATER);

    assertThat(titles(meeting)).endsWith("Urgent");
  }

  @Test
  void theAgendaCannotBeChangedBesideTheMeeting() {
    Meeting meeting = Samples.draftWithAgenda();

    assertThatThrownBy(() -> meeting.items().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
