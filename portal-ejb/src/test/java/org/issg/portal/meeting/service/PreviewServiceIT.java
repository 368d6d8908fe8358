package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.meeting.MeetingState;
import org.issg.portal.meeting.service.MeetingDocumentService.Attachment;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** The secretariat looks at a meeting through the eyes of a delegation. */
class PreviewServiceIT extends MeetingScene {

  @Inject private PreviewService previews;

  private static <T> T delegation(Person person, String column, Class<T> type) {
    return Database.rows(
            "select d."
                + column
                + " from member m join delegation d on d.id = m.delegation_id"
                + " where m.subject = ?",
            row -> row.getObject(1, type),
            person.subject())
        .get(0);
  }

  private static String codeOf(Person person) {
    return delegation(person, "code", String.class);
  }

  private MeetingPage seenAs(Person person, UUID meeting) {
    return as(CTF_SECRETARY, () -> previews.preview(meeting, codeOf(person))).seen();
  }

  private static List<String> titles(MeetingPage page) {
    return page.agenda().stream().map(line -> line.item().title()).toList();
  }

  /** A draft with an item, a document at it, and an item for Türkiye alone with its document. */
  private UUID draftForTwoCircles() {
    UUID meeting = ctfDraft();
    Set<UUID> named = Set.of(delegation(CTF_DELEGATE, "id", UUID.class));
    as(
        CTF_SECRETARY,
        () ->
            agenda.addItem(
                meeting,
                new ItemContent("For one", 1, null, ItemKind.DISCUSSION, null, 5, null, named)));
    for (UUID item : items(meeting)) {
      UUID upload = upload(CTF_SECRETARY, Samples.text(10));
      as(
          CTF_SECRETARY,
          () ->
              documents.attach(
                  meeting, new Attachment(item, null, Samples.MARK + "Paper", "en", upload)));
    }
    return meeting;
  }

  @Test
  void draftIsSeenAsTheDelegationWillSeeItOncePublished() {
    UUID meeting = draftForTwoCircles();
    List<MeetingPage> before =
        List.of(seenAs(CTF_DELEGATE, meeting), seenAs(OTHER_CTF_DELEGATE, meeting));

    as(CTF_SECRETARY, () -> meetings.publish(meeting));

    List<Person> people = List.of(CTF_DELEGATE, OTHER_CTF_DELEGATE);
    for (int i = 0; i < people.size(); i++) {
      MeetingPage seen = before.get(i);
      MeetingPage after = as(people.get(i), () -> queries.open(meeting));
      assertThat(titles(seen)).isEqualTo(titles(after));
      assertThat(seen.shown()).isEqualTo(after.shown());
      assertThat(seen.meeting().state()).isEqualTo(after.meeting().state());
      assertThat(seen.editable()).isFalse();
    }
    assertThat(titles(before.get(0))).contains("For one");
    assertThat(titles(before.get(1))).doesNotContain("For one");
  }

  @Test
  void previewChangesNothingAndIsOneLeafThatNamesTheDelegation() {
    UUID meeting = draftForTwoCircles();

    MeetingPage seen = seenAs(CTF_DELEGATE, meeting);

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("meeting.previewed");
    assertThat(leaf.outcome()).isEqualTo("READ");
    assertThat(leaf.actor()).isEqualTo(CTF_SECRETARY.subject());
    assertThat(leaf.shown().get(0))
        .isEqualTo(delegation(CTF_DELEGATE, "id", UUID.class).toString());
    assertThat(leaf.shown()).hasSize(1 + seen.shown().size());
    MeetingPage after = page(meeting);
    assertThat(after.meeting().state()).isEqualTo(MeetingState.DRAFT);
    assertThat(after.changes()).isEmpty();
    assertThat(refused(CTF_DELEGATE, () -> queries.open(meeting)).reason())
        .isEqualTo(Reason.DRAFT_OF_OTHERS);
  }

  @Test
  void delegationThatDoesNotSitInTheBodySeesNothing() {
    UUID meeting = ctfMeeting();

    assertThat(seenAs(HTF_DELEGATE, meeting)).isNull();
    assertThat(leaf().shown())
        .containsExactly(delegation(HTF_DELEGATE, "id", UUID.class).toString());
  }

  @Test
  void restrictedMeetingIsSeenAsTheDelegationThatAGrantNames() {
    UUID meeting =
        published(
            CTF_SECRETARY,
            new Protection(BodyCode.CTF, Distribution.RESTRICTED),
            Samples.plenary());
    Database.change(
        "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)"
            + " values (gen_random_uuid(), 'meeting', ?, ?, ?)",
        meeting,
        delegation(CTF_DELEGATE, "id", UUID.class),
        Samples.MARK);

    assertThat(titles(seenAs(CTF_DELEGATE, meeting))).containsExactly("First item");
    assertThat(seenAs(OTHER_CTF_DELEGATE, meeting)).isNull();
  }

  @Test
  void secretaryKeepsTheOwnEyesAfterwards() {
    UUID meeting = draftForTwoCircles();

    as(
        CTF_SECRETARY,
        () -> {
          previews.preview(meeting, codeOf(OTHER_CTF_DELEGATE));
          assertThat(titles(queries.openToEdit(meeting))).contains("For one");
          return null;
        });
  }

  @Test
  void onlyTheSecretariatOfTheBodyLooksThroughOtherEyes() {
    UUID meeting = ctfMeeting();

    AccessRefused refusal =
        refused(HTF_SECRETARY, () -> previews.preview(meeting, codeOf(CTF_DELEGATE)));
    assertThat(refusal.action()).isEqualTo(Action.MEETING_PREVIEWED);
    assertThat(refusal.isHidden()).isTrue();
    for (Person other : List.of(CTF_COCHAIR, CTF_DELEGATE)) {
      assertThatThrownBy(
              () -> as(other, () -> previews.preview(meeting, codeOf(OTHER_CTF_DELEGATE))))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void delegationThatDoesNotExistIsNotFound() {
    UUID meeting = ctfMeeting();

    assertThat(refused(CTF_SECRETARY, () -> previews.preview(meeting, "ATLANTIS")).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }
}
