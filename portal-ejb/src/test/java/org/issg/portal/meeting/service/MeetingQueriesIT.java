package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.Demonstration.HTF_DRAFT;
import static org.issg.portal.testing.Demonstration.ISSG_MEETING;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class MeetingQueriesIT extends MeetingScene {

  @Test
  void delegateOfTheBodyOpensAPublishedMeeting() {
    UUID id = ctfMeeting();
    UUID document = attached(id, Samples.text(10));

    MeetingPage page = as(CTF_DELEGATE, () -> queries.open(id));

    Leaf leaf = leaf();
    assertThat(page.meeting().id()).isEqualTo(id);
    assertThat(page.editable()).isFalse();
    assertThat(page.agenda()).hasSize(1);
    assertThat(leaf.action()).isEqualTo("meeting.read");
    assertThat(leaf.outcome()).isEqualTo("READ");
    assertThat(leaf.delegation()).isEqualTo("TR");
    assertThat(leaf.function()).isEqualTo("DELEGATE");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.objectVersion()).isEqualTo(page.meeting().version());
    assertThat(leaf.body()).isEqualTo("CTF");
    assertThat(leaf.shown()).containsExactly(document.toString());
  }

  @Test
  void delegateOfAnotherTaskForceFindsNoMeeting() {
    AccessRefused refusal = refused(HTF_DELEGATE, () -> queries.open(CTF_MEETING));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(refusal.about().id()).isEqualTo(CTF_MEETING);
    assertThat(leaves()).isEmpty();
  }

  @Test
  void delegatesFindNoDraftOfTheirOwnBody() {
    UUID draft = ctfDraft();

    for (Person member : List.of(CTF_DELEGATE, CTF_COCHAIR)) {
      AccessRefused refusal = refused(member, () -> queries.open(draft));

      assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void whoIsNoMemberYetFindsNothing() {
    AccessRefused refusal = refused(NEWCOMER, () -> queries.open(ISSG_MEETING));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(refusal.isHidden()).isTrue();
  }

  @Test
  void membershipCountsOnlyWithItsRole() {
    UUID id = ctfMeeting();

    AccessRefused refusal = refused(CTF_SECRETARY.withRole(DELEGATE_NAME), () -> queries.open(id));

    assertThat(refusal.reason()).isEqualTo(Reason.ROLE_MISSING);
    assertThat(refusal.isHidden()).isTrue();
  }

  @Test
  void membershipThatEndedOpensNothingOnTheNextClick() {
    UUID id = ctfMeeting();
    Person leaving = Person.member("DELEGATE", "CTF");
    as(leaving, () -> queries.open(id));
    Database.change(
        "update membership set valid_until = now() where member_id ="
            + " (select id from member where subject = ?)",
        leaving.subject());

    AccessRefused refusal = refused(leaving, () -> queries.open(id));

    assertThat(refusal.reason()).isEqualTo(Reason.MANDATE_ENDED);
  }

  @Test
  void everyMemberOpensAGeneralMeeting() {
    for (Person member : List.of(CTF_DELEGATE, HTF_DELEGATE, ISSG_DELEGATE, HTF_SECRETARY)) {
      MeetingPage page = as(member, () -> queries.open(ISSG_MEETING));

      assertThat(page.meeting().id()).isEqualTo(ISSG_MEETING);
      assertThat(leaf().objectId()).isEqualTo(ISSG_MEETING);
    }
  }

  @Test
  void auditorsAndAdministratorsSeeNoMeeting() {
    List<Runnable> acts =
        List.of(
            () -> queries.open(ISSG_MEETING),
            () -> queries.openToEdit(ISSG_MEETING),
            () -> queries.list(new MeetingList.Filter(null, false, null, false)));

    for (Person outsider : List.of(AUDITOR, ADMINISTRATOR, NOBODY)) {
      for (Runnable act : acts) {
        assertThatThrownBy(() -> as(outsider, act)).isInstanceOf(EJBAccessException.class);

        assertThat(leaves()).isEmpty();
      }
    }
  }

  @Test
  void readLeafIsInTheLogBeforeTheMeetingIsGivenOut() {
    UUID id = ctfMeeting();

    long leaves =
        as(
            CTF_DELEGATE,
            () -> {
              queries.open(id);
              return Database.number(
                  "select count(*) from audit_leaf where object_id = ? and outcome = 'READ'", id);
            });

    assertThat(leaves).isOne();
  }

  @Test
  void secretaryOpensADraftToChangeIt() {
    MeetingPage page = as(HTF_SECRETARY, () -> queries.openToEdit(HTF_DRAFT));

    assertThat(page.editable()).isTrue();
    assertThat(leaf().action()).isEqualTo("meeting.read");
    assertThat(leaf().objectId()).isEqualTo(HTF_DRAFT);
  }

  @Test
  void delegateOfTheBodyIsToldThatOnlyTheSecretariatChangesMeetings() {
    AccessRefused refusal = refused(CTF_DELEGATE, () -> queries.openToEdit(CTF_MEETING));

    assertThat(refusal.reason()).isEqualTo(Reason.ROLE_MISSING);
    assertThat(refusal.isHidden()).isFalse();
    assertThat(leaves()).isEmpty();
  }
}
