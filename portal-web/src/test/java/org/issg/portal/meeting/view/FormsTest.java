package org.issg.portal.meeting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDetails;
import org.issg.portal.meeting.MeetingKind;
import org.issg.portal.meeting.Schedule;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;

/** A form that is shown and saved unchanged changes nothing. */
class FormsTest {

  private static final Instant NOON = Instant.parse("2016-03-07T11:00:00Z");
  private static final UUID DELEGATION = UUID.fromString("0190c1d2-0000-7000-8000-000000000001");

  private static Meeting meeting() {
    return new Meeting(
        new Protection(BodyCode.HTF, Distribution.RESTRICTED),
        new MeetingDetails(
            "ISSG/HTF/2016/MTG/3",
            MeetingKind.CO_CHAIRS,
            "Third meeting",
            new Schedule(
                LocalDateTime.parse("2016-03-10T15:05"),
                LocalDateTime.parse("2016-03-10T18:00"),
                "Asia/Damascus",
                "Damascus",
                "Room 2",
                "https://video.example/3")),
        new Actor("secretary", null, null, Set.of(Role.SECRETARIAT), null, null, List.of()),
        NOON);
  }

  @Test
  void aMeetingSurvivesItsForm() {
    Meeting meeting = meeting();
    MeetingForm form = new MeetingForm();

    form.show(meeting);

    assertThat(form.details()).isEqualTo(meeting.details());
    assertThat(form.protection()).usingRecursiveComparison().isEqualTo(meeting.protection());
  }

  @Test
  void theZonesToChooseFromBeginWithGenevaAndAreKnown() {
    MeetingForm form = new MeetingForm();

    assertThat(form.getZone()).isEqualTo("Europe/Zurich");
    assertThat(ZoneId.getAvailableZoneIds()).containsAll(form.getZones());
  }

  @Test
  void anItemSurvivesItsForm() {
    ItemContent content =
        new ItemContent(
            "Maps", 2, Track.COUNTER_TERRORISM, ItemKind.DECISION, DELEGATION, 0, "See annex");
    AgendaItem item = meeting().addItem(content, NOON);
    ItemForm form = new ItemForm();

    form.show(item, Set.of());

    assertThat(form.content()).isEqualTo(content);
  }

  @Test
  void anItemLedByTheChairStaysWithTheChair() {
    ItemContent content = new ItemContent("Maps", 1, null, ItemKind.INFORMATION, null, 20, null);
    ItemForm form = new ItemForm();

    form.show(meeting().addItem(content, NOON), Set.of());

    assertThat(form.getLead()).isNull();
    assertThat(form.content()).isEqualTo(content);
  }

  @Test
  void aRestrictedItemKeepsTheDelegationsThatItNames() {
    Set<UUID> named = Set.of(DELEGATION, UUID.randomUUID());
    ItemContent content =
        new ItemContent("Maps", 1, null, ItemKind.DECISION, null, 20, null, named);
    ItemForm form = new ItemForm();

    form.show(meeting().addItem(content, NOON), named);

    assertThat(form.content()).isEqualTo(content);
  }

  @Test
  void aRestrictedItemNamesSomebody() {
    ItemForm form = new ItemForm();
    form.show(
        meeting()
            .addItem(new ItemContent("Maps", 1, null, ItemKind.DECISION, null, 20, null), NOON),
        Set.of());

    form.setRestricted(true);

    assertThatThrownBy(form::content)
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.item.named.none");
  }
}
