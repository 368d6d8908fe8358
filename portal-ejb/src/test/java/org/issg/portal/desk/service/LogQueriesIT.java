package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.RequestOrigin;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class LogQueriesIT extends MeetingScene {

  private static final String SYMBOL = "ISSG/CTF/2046/MTG/9";

  @Inject private RequestOrigin origin;
  @Inject private LogQueries log;
  @Inject private AuditTrail audit;
  @Inject private UserTransaction transaction;

  @Test
  void logOfAMeetingTellsItsStoryNewestFirst() {
    UUID id = published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));

    LogPage page = page(about(id));

    assertThat(page.rows())
        .extracting(Row::action)
        .containsExactly("meeting.published", "meeting.itemAdded", "meeting.created");
    assertThat(page.rows())
        .allSatisfy(
            row -> {
              assertThat(row.actor()).isEqualTo(CTF_SECRETARY.subject());
              assertThat(row.actorName()).isEqualTo("CTF Secretariat");
              assertThat(row.function()).isEqualTo("SECRETARY");
              assertThat(row.body()).isEqualTo("CTF");
            });
    assertThat(page.symbols()).containsEntry(id, SYMBOL);
    assertThat(page.hasNewer()).isFalse();
    assertThat(page.hasOlder()).isFalse();
  }

  @Test
  void readingTheLogIsInTheLog() {
    UUID id = ctfDraft();

    LogPage page = page(about(id));

    assertThat(leaf().action()).isEqualTo("desk.logRead");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().actor()).isEqualTo(AUDITOR.subject());
    assertThat(leaf().shown())
        .isEqualTo(page.rows().stream().map(row -> row.id().toString()).toList());
  }

  @Test
  void leafOfAListSaysWhatWasAskedByCodesAndIds() {
    page(
        LogFilter.ALL
            .with(LogField.PERSON, "ctf secretariat 2")
            .with(LogField.OBJECT, "a title, or whatever")
            .with(LogField.DELEGATION, "KELLER")
            .with(LogField.REASON, "Keller")
            .with(LogField.BODY, "CTF")
            .with(LogField.ACTION, "meeting.read")
            .with(LogField.ADDRESS, "203.0.113.200")
            .with(LogField.FROM, Instant.parse("2016-03-07T10:00:00Z")));

    assertThat(leaf().json().getString("range"))
        .isEqualTo(
            "person="
                + OTHER_CTF_SECRETARY.subject()
                + " object=? delegation=? body=CTF action=meeting.read reason=? address=203.0.113.200"
                + " from=2016-03-07T10:00:00Z");
  }

  @Test
  void leafOfAListSaysSymbolsThatRecordsHave() {
    published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));

    page(LogFilter.ALL.with(LogField.OBJECT, SYMBOL).with(LogField.PERSON, "nobody at all"));

    assertThat(leaf().json().getString("range")).isEqualTo("person=? object=" + SYMBOL);
    page(LogFilter.ALL);
    assertThat(leaf().json()).doesNotContainKey("range");
  }

  @Test
  void listsThatShowedARecordAreFoundAndWhoHadThem() {
    UUID id = published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));
    for (Person each : List.of(CTF_DELEGATE, CTF_COCHAIR)) {
      as(
          each,
          () -> audit.read(Action.MEETINGS_LISTED, RecordRef.of("meeting", null), List.of(id)));
    }
    as(
        CTF_DELEGATE,
        () ->
            audit.read(
                Action.MEETINGS_LISTED, RecordRef.of("meeting", null), List.of(UUID.randomUUID())));
    LogFilter shown = LogFilter.ALL.with(LogField.SHOWN, SYMBOL);

    assertThat(page(shown).rows())
        .extracting(Row::actor)
        .containsExactly(CTF_COCHAIR.subject(), CTF_DELEGATE.subject());
    assertThat(leaf().json().getString("range")).isEqualTo("shown=" + SYMBOL);
    assertThat(page(LogFilter.ALL.with(LogField.SHOWN, id.toString())).rows()).hasSize(2);
    assertThat(page(shown.with(LogField.PERSON, CTF_DELEGATE.subject())).rows())
        .extracting(Row::action)
        .containsExactly("meeting.listed");
    assertThat(page(shown.with(LogField.OBJECT, SYMBOL)).rows()).isEmpty();
  }

  @Test
  void nameThatFitsTooManyPeopleFindsTheFirstAndSaysSo() {
    UUID id = UUID.randomUUID();
    for (int n = 0; n < 51; n++) {
      Person each = Person.member("DELEGATE", "CTF");
      Database.change(
          "update member set display_name = ? where subject = ?",
          Samples.MARK + "Namesake %02d".formatted(50 - n),
          each.subject());
      as(each, () -> refusal(id));
    }

    LogPage all = page(about(id).with(LogField.PERSON, Samples.MARK + "Namesake"));
    LogPage some = page(about(id).with(LogField.PERSON, Samples.MARK + "Namesake 0"));

    assertThat(all.morePeople()).isTrue();
    assertThat(all.rows()).hasSize(50);
    assertThat(all.rows())
        .extracting(Row::actorName)
        .isSorted()
        .doesNotContain(Samples.MARK + "Namesake 50");
    assertThat(some.morePeople()).isFalse();
    assertThat(some.rows()).hasSize(10);
  }

  @Test
  void personIsFoundBySubjectUserNameAndPartOfTheName() {
    UUID id = ctfDraft();
    as(OTHER_CTF_SECRETARY, () -> queries.open(id));

    for (String person :
        List.of(OTHER_CTF_SECRETARY.subject(), "secretariat-ctf-2", "f secretariat 2")) {
      LogPage page = page(about(id).with(LogField.PERSON, person));

      assertThat(page.rows())
          .as(person)
          .extracting(Row::actor)
          .containsExactly(OTHER_CTF_SECRETARY.subject());
    }
  }

  @Test
  void leavesAreFoundByActionAndByOutcome() {
    UUID id = ctfDraft();
    as(CTF_SECRETARY, () -> queries.open(id));

    LogPage created = page(about(id).with(LogField.ACTION, "meeting.created"));
    LogPage read = page(about(id).with(LogField.OUTCOME, "READ"));
    LogPage refused = page(about(id).with(LogField.OUTCOME, "REFUSED"));

    assertThat(created.rows()).extracting(Row::action).containsExactly("meeting.created");
    assertThat(read.rows()).extracting(Row::outcome).containsExactly("READ");
    assertThat(refused.rows()).isEmpty();
  }

  @Test
  void leavesAreFoundByTheirTime() {
    UUID id = ctfDraft();
    List<Row> all = page(about(id)).rows();
    Instant newest = all.get(0).at();

    LogPage from = page(about(id).with(LogField.FROM, newest));
    LogPage until = page(about(id).with(LogField.UNTIL, newest));

    assertThat(ids(from.rows())).containsExactly(all.get(0).id());
    assertThat(ids(until.rows())).isEqualTo(ids(all.subList(1, all.size())));
  }

  @Test
  void leavesAreFoundByDelegationBodyAndReason() {
    UUID id = ctfMeeting();
    as(CTF_DELEGATE, () -> queries.open(id));
    refused(FRENCH_HTF_DELEGATE, () -> queries.open(id));
    as(FRENCH_HTF_DELEGATE, () -> refusal(id));

    assertThat(page(about(id).with(LogField.DELEGATION, "TR")).rows())
        .extracting(Row::actor)
        .containsExactly(CTF_DELEGATE.subject());
    assertThat(page(about(id).with(LogField.DELEGATION, LogFilter.NONE)).rows())
        .extracting(Row::actor)
        .contains(CTF_SECRETARY.subject())
        .doesNotContain(CTF_DELEGATE.subject());
    assertThat(page(about(id).with(LogField.REASON, "NOT_A_MEMBER")).rows())
        .extracting(Row::actor)
        .containsExactly(FRENCH_HTF_DELEGATE.subject());
    assertThat(page(about(id).with(LogField.BODY, "CTF")).rows())
        .extracting(Row::action)
        .contains("meeting.created", "meeting.read");
    assertThat(page(about(id).with(LogField.BODY, "HTF")).rows()).isEmpty();
  }

  @Test
  void leavesAreFoundByTheirAddress() {
    UUID id = ctfMeeting();
    as(
        CTF_DELEGATE,
        () -> {
          origin.cameFrom("2001:db8::7", null);
          queries.open(id);
        });

    assertThat(page(about(id).with(LogField.ADDRESS, "2001:db8::7")).rows())
        .extracting(Row::actor, Row::action)
        .containsExactly(tuple(CTF_DELEGATE.subject(), "meeting.read"));
    assertThat(page(about(id).with(LogField.ADDRESS, "203.0.113.200")).rows()).isEmpty();
  }

  private void refusal(UUID meeting) {
    audit.refused(Action.MEETING_READ, RecordRef.of("meeting", meeting), "NOT_A_MEMBER");
  }

  /** What they are, whether or not they have their place in the tree by now. */
  private static List<UUID> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  @Test
  void symbolFindsTheRecordWithItsParts() {
    UUID id = published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));

    LogPage bySymbol = page(LogFilter.ALL.with(LogField.OBJECT, SYMBOL));
    LogPage unknown = page(LogFilter.ALL.with(LogField.OBJECT, "ISSG/CTF/2046/MTG/404"));

    assertThat(ids(bySymbol.rows())).containsAll(ids(page(about(id)).rows()));
    assertThat(unknown.rows()).isEmpty();
  }

  @Test
  void peopleOfOneNameAreFoundTogetherNewestFirst() {
    UUID id = ctfMeeting();
    as(CTF_COCHAIR, () -> queries.open(id));
    as(CTF_DELEGATE, () -> queries.open(id));
    as(CTF_COCHAIR, () -> queries.open(id));

    LogPage found = page(about(id).with(LogField.PERSON, "CTF ").with(LogField.OUTCOME, "READ"));

    assertThat(found.rows())
        .extracting(Row::actor)
        .containsExactly(CTF_COCHAIR.subject(), CTF_DELEGATE.subject(), CTF_COCHAIR.subject());
  }

  @Test
  void pagesFollowWithoutGapsOrDoublesEvenWithinOneMoment() {
    UUID object = UUID.randomUUID();
    as(CTF_SECRETARY, () -> refusals(object, 120));

    List<LogPage> older = new ArrayList<>();
    for (LogPage page = page(about(object)); page != null; page = older(object, page)) {
      older.add(page);
    }
    List<LogPage> newer = new ArrayList<>();
    for (LogPage page = older.get(2); page != null; page = newer(object, page)) {
      newer.add(0, page);
    }

    assertThat(older).extracting(page -> page.rows().size()).containsExactly(50, 50, 20);
    assertThat(older).flatExtracting(LogPage::rows).extracting(Row::id).doesNotHaveDuplicates();
    assertThat(newer)
        .extracting(page -> ids(page.rows()))
        .isEqualTo(older.stream().map(page -> ids(page.rows())).toList());
  }

  @Test
  void nobodyButAuditorsReadsTheLog() {
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> log.page(about(null))))
          .as("%s", other)
          .isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  /** Leaves of one transaction, which all have its time. */
  private Void refusals(UUID object, int count) throws Exception {
    transaction.begin();
    for (int i = 0; i < count; i++) {
      audit.refused(Action.PAGE_CALLED, RecordRef.of("test", object), "NOT_FOUND");
    }
    transaction.commit();
    return null;
  }

  private LogPage page(LogFilter filter) {
    return as(AUDITOR, () -> log.page(filter));
  }

  private LogPage older(UUID object, LogPage from) {
    return from.hasOlder()
        ? page(from(object, from.rows().get(from.rows().size() - 1), false))
        : null;
  }

  private LogPage newer(UUID object, LogPage from) {
    return from.hasNewer() ? page(from(object, from.rows().get(0), true)) : null;
  }

  private static LogFilter from(UUID object, Row row, boolean newer) {
    return about(object).from(new PageKey(row.at(), row.id()), newer);
  }

  private static LogFilter about(UUID object) {
    return LogFilter.ALL.with(LogField.OBJECT, object == null ? null : object.toString());
  }
}
