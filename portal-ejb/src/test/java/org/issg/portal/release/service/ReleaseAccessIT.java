package org.issg.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.access.Distribution.GENERAL;
import static org.issg.portal.access.Distribution.LIMITED;
import static org.issg.portal.release.RecordKind.DOSSIER;
import static org.issg.portal.release.RecordKind.MEETING;
import static org.issg.portal.release.RecordKind.POSITION_PAPER;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.home.service.HomeQueries;
import org.issg.portal.home.service.Waiting;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ReleaseScene;
import org.junit.jupiter.api.Test;

/** Who may know and change who reads a record; everybody else finds nothing there. */
class ReleaseAccessIT extends ReleaseScene {

  @Inject private HomeQueries homes;

  private List<Runnable> acts(UUID meeting, UUID change) {
    return List.of(
        () -> releaseQueries.open(MEETING, meeting, "en"),
        () -> releases.propose(MEETING, meeting, "1", GENERAL, REASON),
        () -> releases.confirm(MEETING, meeting, change),
        () -> releases.decline(MEETING, meeting, change, REASON),
        () -> releases.withdraw(MEETING, meeting, change),
        () -> releases.narrow(MEETING, meeting, LIMITED, Set.of(), REASON));
  }

  @Test
  void onlySecretariesAreAsked() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);

    for (Person other : List.of(CTF_DELEGATE, CTF_COCHAIR, AUDITOR, ADMINISTRATOR, NOBODY)) {
      for (Runnable act : acts(id, change)) {
        assertThatThrownBy(() -> as(other, act)).isInstanceOf(EJBAccessException.class);
        assertThat(leaves()).isEmpty();
      }
      assertThatThrownBy(() -> as(other, () -> releaseQueries.list(ReleaseList.Filter.ALL, "en")))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void secretaryOfAnotherBodyFindsNothing() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);

    for (Runnable act : acts(id, change)) {
      AccessRefused refusal = refused(HTF_SECRETARY, act);
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(refusal.about().id()).isEqualTo(id);
      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void secretaryOfAnotherBodyReadsAReleasedRecordAndChangesNothing() {
    UUID id = ctfMeeting();
    opened(MEETING, id, GENERAL);

    for (Runnable act : acts(id, id)) {
      AccessRefused refusal = refused(HTF_SECRETARY, act);
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
      assertThat(refusal.isHidden()).isFalse();
    }
  }

  @Test
  void unknownRecordAndUnknownChangeAreNotFound() {
    UUID id = ctfMeeting();
    UUID other = ctfMeeting();
    UUID changeOfOther = proposed(MEETING, other, GENERAL);

    for (Runnable act : acts(UUID.randomUUID(), changeOfOther)) {
      AccessRefused refusal = refused(OTHER_CTF_SECRETARY, act);
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
      assertThat(refusal.isHidden()).isTrue();
    }
    for (UUID change : List.of(UUID.randomUUID(), changeOfOther)) {
      AccessRefused refusal =
          refused(OTHER_CTF_SECRETARY, () -> releases.confirm(MEETING, id, change));
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
      assertThat(refusal.isHidden()).isTrue();
    }
    assertThat(refused(CTF_SECRETARY, () -> releaseQueries.open(DOSSIER, id, "en")).reason())
        .as("the id of another kind")
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void draftOfADelegationIsNoneOfTheSecretariatsBusiness() {
    UUID id = drafted();

    AccessRefused refusal =
        refused(CTF_SECRETARY, () -> releaseQueries.open(POSITION_PAPER, id, "en"));

    assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(refusal.isHidden()).isTrue();
  }

  @Test
  void proposalWaitsForTheOtherSecretaryAlone() {
    UUID id = ctfMeeting();
    proposed(MEETING, id, GENERAL);

    ReleaseList.Page page =
        as(OTHER_CTF_SECRETARY, () -> releaseQueries.list(ReleaseList.Filter.ALL, "en"));
    Leaf leaf = leaf();

    assertThat(leaf.action()).isEqualTo("release.listed");
    assertThat(leaf.shown()).contains(id.toString());
    ReleaseList.Line line =
        page.rows().stream().filter(each -> each.record().equals(id)).findFirst().orElseThrow();
    assertThat(line.own()).isFalse();
    assertThat(line.by()).isNotBlank();
    assertThat(line.title()).contains("Plenary");
    assertThat(waitsFor(OTHER_CTF_SECRETARY, id)).isTrue();
    assertThat(waitsFor(CTF_SECRETARY, id)).as("who proposed").isFalse();
    assertThat(waitsFor(HTF_SECRETARY, id)).as("of another body").isFalse();
    assertThat(waitsFor(CTF_DELEGATE, id)).as("a delegate").isFalse();
    assertThat(as(HTF_SECRETARY, () -> releaseQueries.list(ReleaseList.Filter.ALL, "en")).rows())
        .extracting(ReleaseList.Line::record)
        .doesNotContain(id);
  }

  private boolean waitsFor(Person person, UUID record) {
    return as(person, () -> homes.home("en")).waiting().stream()
        .anyMatch(
            each -> each.kind() == Waiting.Kind.DISTRIBUTION_PROPOSED && each.id().equals(record));
  }

  @Test
  void readingThePageLeavesItsLeaf() {
    UUID id = ctfMeeting();

    release(CTF_SECRETARY, MEETING, id);

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("release.read");
    assertThat(leaf.outcome()).isEqualTo("READ");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.distribution()).isEqualTo("LIMITED");
  }
}
