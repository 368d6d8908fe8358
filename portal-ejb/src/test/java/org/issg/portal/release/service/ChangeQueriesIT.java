package org.issg.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ReleaseScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** Those who keep a record read what was changed in it; for others there is no such page. */
class ChangeQueriesIT extends ReleaseScene {

  private static final ChangeList.Filter NEWEST = new ChangeList.Filter(null, false);

  /** The most that a page may cost. */
  private static final int MOST = 12;

  @Inject private ChangeQueries changes;

  private ChangesPage changes(Person person, RecordKind kind, UUID id) {
    return as(person, () -> changes.open(kind, id, NEWEST, "en"));
  }

  private static List<String> actions(ChangesPage page) {
    return page.changes().rows().stream().map(RecordChange::action).toList();
  }

  private UUID renamed() {
    UUID meeting = ctfDraft();
    int seen = version(meeting);
    as(OTHER_CTF_SECRETARY, () -> meetings.edit(meeting, seen, Samples.named("Renamed")));
    return meeting;
  }

  @Test
  void secretaryReadsTheChangesOfAMeetingNewestFirstWithBothSides() {
    UUID meeting = renamed();

    ChangesPage page = changes(CTF_SECRETARY, RecordKind.MEETING, meeting);

    assertThat(leaf().action()).isEqualTo("release.changesRead");
    assertThat(leaf().objectId()).isEqualTo(meeting);
    assertThat(leaf().shown())
        .isEqualTo(page.changes().rows().stream().map(row -> row.leaf().toString()).toList());
    assertThat(actions(page))
        .containsExactly("meeting.edited", "meeting.itemAdded", "meeting.created");
    assertThat(page.changes().rows().get(0).values())
        .containsExactly(
            new ValueLine("title", Samples.MARK + "Plenary", Samples.MARK + "Renamed"));
    assertThat(page.changers().get(OTHER_CTF_SECRETARY.subject()).name()).isNotBlank();
  }

  @Test
  void documentsAndThePublicationStandAmongTheChangesOfTheirMeeting() {
    UUID meeting = ctfDraft();
    attached(meeting, Samples.text(20));
    as(CTF_SECRETARY, () -> meetings.publish(meeting));

    ChangesPage page = changes(CTF_SECRETARY, RecordKind.MEETING, meeting);

    assertThat(actions(page))
        .containsExactly(
            "meeting.published",
            "meeting.published",
            "document.attached",
            "meeting.itemAdded",
            "meeting.created");
  }

  @Test
  void whoeverMerelyReadsTheRecordFindsNothing() {
    UUID meeting = ctfMeeting();

    AccessRefused refusal =
        refused(CTF_DELEGATE, () -> changes.open(RecordKind.MEETING, meeting, NEWEST, "en"));

    assertThat(refusal.isHidden()).isTrue();
    assertThat(refusal.reason()).isEqualTo(Reason.ROLE_MISSING);
  }

  @Test
  void foreignBodiesAndOtherRolesFindNothing() {
    UUID meeting = ctfMeeting();

    assertThat(
            refused(HTF_SECRETARY, () -> changes.open(RecordKind.MEETING, meeting, NEWEST, "en"))
                .isHidden())
        .isTrue();
    assertThat(
            refused(
                    CTF_SECRETARY,
                    () -> changes.open(RecordKind.MEETING, UUID.randomUUID(), NEWEST, "en"))
                .reason())
        .isEqualTo(Reason.NOT_FOUND);
    for (Person other : List.of(AUDITOR, NOBODY)) {
      assertThatThrownBy(
              () -> as(other, () -> changes.open(RecordKind.MEETING, meeting, NEWEST, "en")))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void delegationReadsAllOfItsPaperAndTheSecretariatWhatItWasHanded() {
    UUID paper = circulated();

    ChangesPage own = changes(CTF_DELEGATE, RecordKind.POSITION_PAPER, paper);
    ChangesPage handled = changes(CTF_SECRETARY, RecordKind.POSITION_PAPER, paper);

    assertThat(actions(own))
        .containsExactly("position.circulated", "position.submitted", "position.drafted");
    assertThat(actions(handled)).containsExactly("position.circulated", "position.submitted");
    assertThat(own.changers().get(CTF_SECRETARY.subject()).name())
        .as("a secretary's name to a delegation")
        .isNull();
    assertThat(handled.changers().get(CTF_DELEGATE.subject()).delegation()).isEqualTo("TR");
    assertThat(
            refused(
                    OTHER_CTF_DELEGATE,
                    () -> changes.open(RecordKind.POSITION_PAPER, paper, NEWEST, "en"))
                .isHidden())
        .isTrue();
  }

  @Test
  void pagesGoByKeyAndCostTheSameWhateverTheyShow() {
    UUID meeting = ctfDraft();
    long few =
        statements(CTF_SECRETARY, () -> changes.open(RecordKind.MEETING, meeting, NEWEST, "en"));
    for (int i = 0; i < ChangeList.SIZE + 2; i++) {
      String title = "Item " + i;
      as(CTF_SECRETARY, () -> agenda.addItem(meeting, Samples.item(title)));
    }

    long many =
        statements(CTF_SECRETARY, () -> changes.open(RecordKind.MEETING, meeting, NEWEST, "en"));
    ChangesPage first = changes(CTF_SECRETARY, RecordKind.MEETING, meeting);
    ChangesPage second = at(meeting, first.changes().rows().get(ChangeList.SIZE - 1), false);
    ChangesPage back = at(meeting, second.changes().rows().get(0), true);

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
    assertThat(first.changes().rows()).hasSize(ChangeList.SIZE);
    assertThat(first.changes().hasPrevious()).isFalse();
    assertThat(first.changes().hasNext()).isTrue();
    assertThat(second.changes().rows()).hasSize(4);
    assertThat(second.changes().hasNext()).isFalse();
    assertThat(actions(second)).endsWith("meeting.created");
    assertThat(back.changes().rows()).isEqualTo(first.changes().rows());
  }

  private ChangesPage at(UUID meeting, RecordChange change, boolean newer) {
    PageKey key = new PageKey(change.at(), change.leaf());
    return as(
        CTF_SECRETARY,
        () -> changes.open(RecordKind.MEETING, meeting, new ChangeList.Filter(key, newer), "en"));
  }
}
