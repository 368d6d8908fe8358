package org.issg.portal.home.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.home.service.Waiting.Kind;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.HomeRows;
import org.issg.portal.testing.IncidentRows;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class HomeQueriesIT extends MeetingScene {

  private static final String FUTURE = "2046-03-07";
  private static final String PAST = "2016-03-04";

  @Inject private HomeQueries homes;

  private Home home(Person person) {
    return as(person, () -> homes.home("en"));
  }

  private List<UUID> waiting(Person person, Kind kind) {
    return home(person).waiting().stream()
        .filter(each -> each.kind() == kind)
        .map(Waiting::id)
        .toList();
  }

  @Test
  void homeShowsWhatMeetsNext() {
    UUID soon =
        published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(Samples.inHours(1)));

    Home home = home(CTF_DELEGATE);

    assertThat(home.next()).first().extracting(Meeting::id).isEqualTo(soon);
    assertThat(home.next()).hasSizeLessThanOrEqualTo(Home.NEXT);
  }

  @Test
  void homeIsOneLeafThatNamesAllThatItShows() {
    Home home = home(CTF_SECRETARY);

    assertThat(home.waiting()).isNotEmpty();
    assertThat(leaf().action()).isEqualTo("meeting.homeRead");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().shown())
        .doesNotHaveDuplicates()
        .containsAll(home.waiting().stream().map(each -> each.id().toString()).toList())
        .containsAll(home.next().stream().map(each -> each.id().toString()).toList())
        .containsAll(home.news().stream().map(each -> each.id().toString()).toList());
  }

  @Test
  void changesOfMeetingsAreNewOnlyToThoseWhoMayReadThem() {
    UUID id = ctfMeeting();
    attached(id, Samples.text(10));

    assertThat(home(CTF_DELEGATE).news())
        .filteredOn(each -> each.id().equals(id))
        .extracting(News::what, News::detail)
        .contains(org.assertj.core.groups.Tuple.tuple("DOCUMENT_ADDED", Samples.MARK + "Paper"));
    assertThat(home(HTF_DELEGATE).news()).extracting(News::id).doesNotContain(id);
  }

  @Test
  void changesFollowTheDistributionOfTheirMeeting() {
    UUID id = ctfMeeting();
    assertThat(home(HTF_DELEGATE).news()).extracting(News::id).doesNotContain(id);

    Database.change("update meeting set distribution = 'GENERAL' where id = ?", id);
    assertThat(home(HTF_DELEGATE).news()).extracting(News::id).contains(id);

    Database.change("update meeting set distribution = 'RESTRICTED' where id = ?", id);
    assertThat(home(HTF_DELEGATE).news()).extracting(News::id).doesNotContain(id);
    assertThat(home(CTF_SECRETARY).news()).extracting(News::id).contains(id);
  }

  @Test
  void circulatedPapersAndRegisteredDossiersAreNewToTheTaskForceAlone() {
    UUID paper = HomeRows.papers(1, "CTF", "FR", "CIRCULATED", "Paper", "Text");
    UUID dossier = HomeRows.dossier("CTF", "Dossier", "Told", "REGISTERED");

    assertThat(home(CTF_COCHAIR).news()).extracting(News::id).contains(paper, dossier);
    assertThat(home(HTF_DELEGATE).news()).extracting(News::id).doesNotContain(paper, dossier);
  }

  @Test
  void whatCameBeforeTheLastVisitIsNotNew() {
    Person person = Person.member("DELEGATE", "CTF");
    UUID dossier = HomeRows.dossier("CTF", "Dossier", "Told", "REGISTERED");
    assertThat(home(person).news()).extracting(News::id).contains(dossier);
    Database.change(
        "update member set previous_login_at = now() + interval '1 minute' where subject = ?",
        person.subject());

    assertThat(home(person).news()).isEmpty();
  }

  @Test
  void questionWaitsForTheDelegationThatIsAskedUntilItAnswers() {
    UUID dossier = HomeRows.dossier("CTF", "Dossier", "Told", "CLARIFICATION_REQUESTED");
    HomeRows.questions(1, dossier, "TR", FUTURE);

    assertThat(waiting(CTF_DELEGATE, Kind.CLARIFICATION_ASKED)).contains(dossier);
    assertThat(home(CTF_DELEGATE).waiting())
        .filteredOn(each -> each.id().equals(dossier))
        .extracting(Waiting::delegation)
        .containsExactly("United States");
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, HTF_DELEGATE)) {
      assertThat(waiting(other, Kind.CLARIFICATION_ASKED)).doesNotContain(dossier);
    }
    HomeRows.answerAll(dossier);
    assertThat(waiting(CTF_DELEGATE, Kind.CLARIFICATION_ASKED)).doesNotContain(dossier);
  }

  @Test
  void dossierWaitsForTheSecretariatOnceNoClockRuns() {
    UUID dossier = HomeRows.dossier("CTF", "Dossier", "Told", "CLARIFICATION_REQUESTED");
    HomeRows.questions(1, dossier, "TR", FUTURE);
    UUID late = HomeRows.dossier("CTF", "Late", "Told", "CLARIFICATION_REQUESTED");
    HomeRows.questions(1, late, "TR", PAST);
    assertThat(waiting(CTF_SECRETARY, Kind.CLARIFICATIONS_ENDED))
        .contains(late)
        .doesNotContain(dossier);

    HomeRows.answerAll(dossier);

    assertThat(waiting(CTF_SECRETARY, Kind.CLARIFICATIONS_ENDED)).contains(dossier);
    for (Person other : List.of(CTF_COCHAIR, CTF_DELEGATE, HTF_SECRETARY)) {
      assertThat(waiting(other, Kind.CLARIFICATIONS_ENDED)).doesNotContain(dossier, late);
    }
  }

  @Test
  void submittedPaperWaitsForTheSecretariatOfItsBody() {
    UUID paper = HomeRows.papers(1, "CTF", "TR", "SUBMITTED", "Paper", "Text");

    assertThat(waiting(CTF_SECRETARY, Kind.PAPER_SUBMITTED)).contains(paper);
    for (Person other : List.of(CTF_DELEGATE, CTF_COCHAIR, HTF_SECRETARY)) {
      assertThat(waiting(other, Kind.PAPER_SUBMITTED)).doesNotContain(paper);
    }
  }

  @Test
  void refusedPaperWaitsForItsDelegation() {
    UUID paper = HomeRows.papers(1, "CTF", "TR", "REFUSED", "Paper", "Text");

    assertThat(waiting(CTF_DELEGATE, Kind.PAPER_REFUSED)).contains(paper);
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY)) {
      assertThat(waiting(other, Kind.PAPER_REFUSED)).doesNotContain(paper);
    }
  }

  @Test
  void reportsWaitForTheSecretariatWithTheNumberOfAll() {
    UUID delegation =
        Database.rows(
                "select id from delegation where code = 'TR'", row -> row.getObject(1, UUID.class))
            .get(0);
    IncidentRows.reports(30, delegation);
    long unregistered =
        Database.number(
            "select count(*) from report r where body = 'CTF'"
                + " and not exists (select 1 from dossier_report where report_id = r.id)");

    Home home = home(CTF_SECRETARY);

    assertThat(home.waiting())
        .filteredOn(each -> each.kind() == Kind.REPORT_FILED)
        .hasSize(Home.WAITING)
        .allSatisfy(each -> assertThat(each.total()).isEqualTo(unregistered))
        .allSatisfy(each -> assertThat(each.title()).isNull());
    assertThat(waiting(CTF_DELEGATE, Kind.REPORT_FILED)).isEmpty();
    assertThat(home(HTF_SECRETARY).waiting())
        .allSatisfy(each -> assertThat(each.body()).isEqualTo("HTF"));
  }

  @Test
  void whoIsNoMemberYetSeesNothing() {
    Home home = home(NEWCOMER);

    assertThat(home.next()).isEmpty();
    assertThat(home.waiting()).isEmpty();
    assertThat(home.news()).isEmpty();
  }

  @Test
  void thoseWhoReadNoContentAreRefused() {
    for (Person outsider : List.of(AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> home(outsider)).isInstanceOf(EJBAccessException.class);
      assertThat(leaves()).isEmpty();
    }
  }
}
