package org.issg.portal.desk.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class WhyQueriesIT extends MeetingScene {

  private static final String SYMBOL = "ISSG/CTF/2046/MTG/17";

  @Inject private WhyQueries why;

  @Test
  void answerIsTheOneThatOpeningGives() {
    List<UUID> records = List.of(ctfMeeting(), ctfDraft());

    for (Person person :
        List.of(
            CTF_DELEGATE,
            CTF_COCHAIR,
            CTF_SECRETARY,
            FRENCH_HTF_DELEGATE,
            HTF_SECRETARY,
            ISSG_DELEGATE)) {
      for (UUID record : records) {
        assertThat(explained(person, record.toString()))
            .as(person.subject())
            .isEqualTo(opened(person, record));
      }
    }
  }

  private Reason explained(Person person, String record) {
    Explanation explanation = as(AUDITOR, () -> why.explain(person.subject(), record));
    return explanation.records().get(0).decisions().get(Operation.READ).reason();
  }

  private Reason opened(Person person, UUID record) {
    try {
      as(person, () -> queries.open(record));
      return Reason.PERMITTED;
    } catch (AccessRefused refusal) {
      return refusal.reason();
    }
  }

  @Test
  void recordIsFoundByItsSymbolWithTheFactsThatDecide() {
    published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));

    Explanation explanation =
        as(ADMINISTRATOR, () -> why.explain("HTF-delegate-FR", SYMBOL.toLowerCase()));

    assertThat(explanation.person().subject()).isEqualTo(FRENCH_HTF_DELEGATE.subject());
    assertThat(explanation.account().roles()).extracting(Enum::name).containsExactly("DELEGATE");
    assertThat(explanation.seats()).extracting(seat -> seat.body().name()).contains("HTF");
    ExplainedRecord record = explanation.records().get(0);
    assertThat(record.symbol()).isEqualTo(SYMBOL);
    assertThat(record.ref().body()).isEqualTo("CTF");
    assertThat(record.decisions().get(Operation.READ).reason()).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(record.decisions()).containsOnlyKeys(Operation.values());
  }

  @Test
  void namedReadersDecideAboutARestrictedRecord() {
    UUID meeting = ctfMeeting();
    Database.change("update meeting set distribution = 'RESTRICTED' where id = ?", meeting);
    Database.change(
        "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by, granted_at)"
            + " select gen_random_uuid(), 'meeting', ?, id, 'test', now() from delegation"
            + " where code = 'TR'",
        meeting);

    assertThat(explained(CTF_DELEGATE, meeting.toString())).isEqualTo(Reason.PERMITTED);
    assertThat(explained(OTHER_CTF_DELEGATE, meeting.toString())).isEqualTo(Reason.NOT_DISTRIBUTED);
    assertThat(as(AUDITOR, () -> why.explain(CTF_DELEGATE.subject(), meeting.toString())).records())
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.readers()).extracting(NamedReader::name).containsExactly("TR"));
    Database.change("delete from access_grant where object_id = ?", meeting);
  }

  @Test
  void endedSeatIsTheReason() {
    UUID meeting = ctfMeeting();
    UUID seat = UUID.randomUUID();
    Database.change(
        "insert into membership (id, member_id, body, function, valid_from, valid_until)"
            + " values (?, ?, 'CTF', 'DELEGATE', now() - interval '2 days', now() - interval '1 day')",
        seat,
        FRENCH_HTF_DELEGATE.memberId());

    Reason reason = explained(FRENCH_HTF_DELEGATE, meeting.toString());

    Database.change("delete from membership where id = ?", seat);
    assertThat(reason).isEqualTo(Reason.MANDATE_ENDED);
  }

  @Test
  void partOfARecordIsFoundAsTheRecord() {
    UUID meeting = ctfMeeting();
    UUID document = attached(meeting, "Text".getBytes(UTF_8));
    UUID version =
        Database.rows(
                "select id from document_version where document_id = ?",
                row -> row.getObject(1, UUID.class),
                document)
            .get(0);

    assertThat(found(items(meeting).get(0))).containsExactly(meeting);
    assertThat(found(version)).containsExactly(document);
  }

  private List<UUID> found(UUID id) {
    return as(AUDITOR, () -> why.explain(CTF_DELEGATE.subject(), id.toString())).records().stream()
        .map(record -> record.ref().id())
        .toList();
  }

  @Test
  void restrictedItemIsExplainedBesideItsMeeting() {
    UUID meeting = ctfMeeting();
    UUID item = items(meeting).get(0);
    Database.change("update agenda_item set distribution = 'RESTRICTED' where id = ?", item);

    Explanation explanation =
        as(AUDITOR, () -> why.explain(CTF_DELEGATE.subject(), item.toString()));

    assertThat(explanation.records())
        .extracting(record -> record.decisions().get(Operation.READ).reason())
        .containsExactly(Reason.PERMITTED, Reason.NOT_DISTRIBUTED);
  }

  @Test
  void askingIsInTheLog() {
    UUID meeting = ctfMeeting();

    as(AUDITOR, () -> why.explain(CTF_DELEGATE.subject(), meeting.toString()));

    assertThat(leaf().action()).isEqualTo("desk.accessExplained");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().actor()).isEqualTo(AUDITOR.subject());
    assertThat(leaf().objectId()).isEqualTo(meeting);
    assertThat(leaf().shown()).containsExactly(CTF_DELEGATE.memberId().toString());
  }

  @Test
  void unknownNamesAreAnsweredAndRecorded() {
    Explanation explanation = as(AUDITOR, () -> why.explain("nobody-of-this-name", "ISSG/1"));

    assertThat(explanation.person()).isNull();
    assertThat(explanation.records()).isEmpty();
    assertThat(leaf().action()).isEqualTo("desk.accessExplained");
  }

  @Test
  void withoutAnAccountAtTheIdentityProviderThereIsNoAnswer() {
    UUID meeting = ctfMeeting();
    Person stranger = Person.member("DELEGATE", "CTF");

    Explanation explanation =
        as(AUDITOR, () -> why.explain(stranger.subject(), meeting.toString()));

    assertThat(explanation.account().known()).isFalse();
    assertThat(explanation.records().get(0).decisions()).isEmpty();
  }

  @Test
  void nobodyElseAsks() {
    UUID meeting = ctfMeeting();

    for (Person person : List.of(CTF_DELEGATE, CTF_SECRETARY, NEWCOMER, NOBODY)) {
      assertThatThrownBy(
              () -> as(person, () -> why.explain(CTF_DELEGATE.subject(), meeting.toString())))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void databaseNamesRecordsToNobodyElse() throws SQLException {
    UUID meeting = ctfMeeting();

    for (Person person : List.of(CTF_SECRETARY, CTF_DELEGATE, NOBODY)) {
      try (PlainSql sql = PlainSql.beginAsApplication()) {
        sql.actAs(person);

        assertThat(sql.number("select count(*) from records_named('" + meeting + "')")).isZero();
        assertThat(sql.number("select count(*) from readers_named('meeting', '" + meeting + "')"))
            .isZero();
      }
    }
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      sql.actAs(AUDITOR);
      assertThat(sql.number("select count(*) from records_named('" + meeting + "')")).isOne();
    }
  }
}
