package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.AUDITOR_NAME;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingState;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class MeetingServiceIT extends MeetingScene {

  @Test
  void secretaryOfTheBodyMakesADraft() {
    UUID id = as(CTF_SECRETARY, () -> meetings.create(Samples.limitedToCtf(), Samples.plenary()));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("meeting.created");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.actor()).isEqualTo(CTF_SECRETARY.subject());
    assertThat(leaf.function()).isEqualTo("SECRETARY");
    assertThat(leaf.objectKind()).isEqualTo("meeting");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.objectVersion()).isZero();
    assertThat(leaf.body()).isEqualTo("CTF");
    assertThat(leaf.distribution()).isEqualTo("LIMITED");
    assertThat(page(id).meeting().state()).isEqualTo(MeetingState.DRAFT);
  }

  @Test
  void editIsRecordedWithTheVersionAfterIt() {
    UUID id = ctfDraft();
    int seen = version(id);

    as(OTHER_CTF_SECRETARY, () -> meetings.edit(id, seen, Samples.named("Renamed")));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("meeting.edited");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectVersion()).isEqualTo(seen + 1);
    assertThat(leaf.actor()).isEqualTo(OTHER_CTF_SECRETARY.subject());
    assertThat(page(id).meeting().title()).isEqualTo(Samples.MARK + "Renamed");
    assertThat(version(id)).isEqualTo(seen + 1);
  }

  @Test
  void publicationShowsTheMeetingToTheBody() {
    UUID id = ctfDraft();

    as(CTF_SECRETARY, () -> meetings.publish(id));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("meeting.published");
    assertThat(leaf.objectId()).isEqualTo(id);
    Meeting shown = as(CTF_DELEGATE, () -> queries.open(id).meeting());
    assertThat(shown.state()).isEqualTo(MeetingState.PUBLISHED);
    assertThat(leaf.objectVersion()).isEqualTo(shown.version());
  }

  @Test
  void cancellationTellsReadersWhyAndTheLogOnlyThat() {
    UUID id = ctfMeeting();

    as(CTF_SECRETARY, () -> meetings.cancel(id, "The room is flooded"));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("meeting.cancelled");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.json().toString()).doesNotContain("flooded");
    Meeting shown = as(CTF_DELEGATE, () -> queries.open(id).meeting());
    assertThat(shown.state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(shown.cancellation().reason()).isEqualTo("The room is flooded");
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    UUID id = ctfDraft();
    int seen = version(id);
    as(CTF_SECRETARY, () -> meetings.edit(id, seen, Samples.named("First")));

    assertThatThrownBy(
            () -> as(OTHER_CTF_SECRETARY, () -> meetings.edit(id, seen, Samples.named("Second"))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("shared.changedByOther");

    assertThat(leaves()).isEmpty();
    assertThat(page(id).meeting().title()).isEqualTo(Samples.MARK + "First");
  }

  @Test
  void onlyTheSecretariatMakesMeetings() {
    List<Person> others =
        List.of(
            CTF_DELEGATE,
            CTF_COCHAIR,
            AUDITOR,
            ADMINISTRATOR,
            NOBODY,
            CTF_SECRETARY.withRole(DELEGATE_NAME),
            CTF_SECRETARY.withRole(AUDITOR_NAME));

    for (Person other : others) {
      assertThatThrownBy(
              () -> as(other, () -> meetings.create(Samples.limitedToCtf(), Samples.plenary())))
          .as("%s", other)
          .isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void delegatesOfTheBodyChangeNoMeeting() {
    UUID id = ctfMeeting();
    List<Runnable> acts =
        List.of(
            () -> meetings.edit(id, 0, Samples.plenary()),
            () -> meetings.publish(id),
            () -> meetings.cancel(id, "No reason"));

    for (Runnable act : acts) {
      assertThatThrownBy(() -> as(CTF_COCHAIR, act)).isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void secretaryOfAnotherBodyIsToldThatAMeetingWhichEverybodyReadsIsNotHers() {
    UUID id = published(ISSG_SECRETARY, Samples.general(BodyCode.ISSG), Samples.plenary());

    AccessRefused refusal = refused(HTF_SECRETARY, () -> meetings.cancel(id, "Not hers to cancel"));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.isHidden()).isFalse();
    assertThat(refusal.about().id()).isEqualTo(id);
    assertThat(leaves()).isEmpty();
    assertThat(as(ISSG_SECRETARY, () -> queries.open(id)).meeting().state())
        .isEqualTo(MeetingState.PUBLISHED);
  }

  @Test
  void secretaryOfAnotherBodyFindsNoDraft() {
    UUID id = ctfDraft();

    AccessRefused refusal = refused(HTF_SECRETARY, () -> meetings.publish(id));

    assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(page(id).meeting().state()).isEqualTo(MeetingState.DRAFT);
  }

  @Test
  void secretaryMakesNoMeetingOfAnotherBody() {
    AccessRefused refusal =
        refused(HTF_SECRETARY, () -> meetings.create(Samples.limitedToCtf(), Samples.plenary()));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.about().body()).isEqualTo("CTF");
    assertThat(leaves()).isEmpty();
  }

  @Test
  void meetingThatDoesNotExistIsNotFound() {
    AccessRefused refusal = refused(CTF_SECRETARY, () -> meetings.publish(UUID.randomUUID()));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal.isHidden()).isTrue();
  }

  @Test
  void meetingWithoutItemsIsNotPublished() {
    UUID id = as(CTF_SECRETARY, () -> meetings.create(Samples.limitedToCtf(), Samples.plenary()));

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> meetings.publish(id)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.publish.noItems");

    assertThat(leaves()).isEmpty();
    assertThat(page(id).meeting().state()).isEqualTo(MeetingState.DRAFT);
  }

  @Test
  void cancelledMeetingIsFinal() {
    UUID id = ctfMeeting();
    as(CTF_SECRETARY, () -> meetings.cancel(id, "Called off"));
    int seen = version(id);

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> meetings.edit(id, seen, Samples.plenary())))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.agenda.final");

    assertThat(leaves()).isEmpty();
    assertThat(version(id)).isEqualTo(seen);
  }
}
