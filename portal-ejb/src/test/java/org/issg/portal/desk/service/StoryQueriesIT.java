package org.issg.portal.desk.service;

import static java.nio.charset.StandardCharsets.UTF_8;
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

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class StoryQueriesIT extends MeetingScene {

  private static final String SYMBOL = "ISSG/CTF/2046/MTG/18";

  @Inject private StoryQueries stories;
  @Inject private LogQueries log;
  @Inject private AuditTrail audit;
  @Inject private RuleService rules;

  private UUID meeting() {
    return published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(SYMBOL));
  }

  @Test
  void storyTellsEveryChangeInItsOrder() {
    UUID id = meeting();
    attached(id, "Text".getBytes(UTF_8));

    Story story = as(AUDITOR, () -> stories.of(SYMBOL));

    assertThat(story.record()).isEqualTo(id);
    assertThat(story.symbol()).isEqualTo(SYMBOL);
    assertThat(story.changes())
        .extracting(Row::action)
        .startsWith("meeting.created", "meeting.itemAdded", "meeting.published");
    assertThat(story.cut()).isFalse();
  }

  @Test
  void readersAreCountedAndDelegationsStandByTheirFirstReading() {
    UUID id = meeting();
    as(CTF_DELEGATE, () -> queries.open(id));
    as(CTF_COCHAIR, () -> queries.open(id));
    as(CTF_DELEGATE, () -> queries.open(id));
    as(FRENCH_HTF_DELEGATE, () -> refusal(id));

    Story story = as(AUDITOR, () -> stories.of(id.toString()));

    assertThat(story.readers().get(0).actor()).isEqualTo(CTF_DELEGATE.subject());
    assertThat(story.readers().get(0).reads()).isEqualTo(2);
    assertThat(story.readers())
        .filteredOn(reader -> reader.actor().equals(FRENCH_HTF_DELEGATE.subject()))
        .singleElement()
        .satisfies(reader -> assertThat(reader.refusals()).isOne())
        .satisfies(reader -> assertThat(reader.first()).isNull());
    assertThat(story.firsts())
        .extracting(FirstAccess::delegation)
        .containsSubsequence("TR", "US")
        .doesNotContain("FR");
  }

  @Test
  void whoeverAsksTheLogAboutARecordDoesNotOpenIt() {
    meeting();
    as(AUDITOR, () -> stories.of(SYMBOL));

    Story story = as(AUDITOR, () -> stories.of(SYMBOL));

    assertThat(story.readers()).extracting(Reader::actor).doesNotContain(AUDITOR.subject());
  }

  @Test
  void barOfThoseWithoutADelegationLeadsToExactlyTheLeavesThatItCounts() {
    UUID id = meeting();
    as(CTF_SECRETARY, () -> queries.open(id));
    as(AUDITOR, () -> stories.of(SYMBOL));

    FirstAccess none =
        as(AUDITOR, () -> stories.of(SYMBOL)).firsts().stream()
            .filter(first -> first.delegation() == null)
            .findFirst()
            .orElseThrow();

    LogFilter bar =
        LogFilter.ALL
            .with(LogField.OBJECT, id.toString())
            .with(LogField.DELEGATION, LogFilter.NONE)
            .with(LogField.OUTCOME, "READ");
    assertThat(as(AUDITOR, () -> log.page(bar)).rows())
        .extracting(Row::action)
        .contains("desk.recordRead");
    assertThat(as(AUDITOR, () -> log.page(bar.with(LogField.QUESTIONS, LogFilter.WITHOUT))).rows())
        .hasSize((int) none.reads())
        .extracting(Row::action)
        .contains("meeting.read")
        .doesNotContain("desk.recordRead");
  }

  private void refusal(UUID meeting) {
    audit.refused(Action.MEETING_READ, RecordRef.of("meeting", meeting), "NOT_A_MEMBER");
  }

  @Test
  void whoeverHadTheRecordInAListIsNamed() {
    UUID id = meeting();
    as(
        CTF_DELEGATE,
        () -> audit.read(Action.MEETINGS_LISTED, RecordRef.of("meeting", null), List.of(id)));
    as(CTF_COCHAIR, () -> queries.open(id));

    Story story = as(AUDITOR, () -> stories.of(SYMBOL));

    assertThat(reader(story, CTF_DELEGATE))
        .satisfies(reader -> assertThat(reader.lists()).isOne())
        .satisfies(reader -> assertThat(reader.reads()).isZero())
        .satisfies(reader -> assertThat(reader.first()).isNull());
    assertThat(reader(story, CTF_COCHAIR).lists()).isZero();
    assertThat(story.firsts()).extracting(FirstAccess::delegation).doesNotContain("TR");
  }

  private static Reader reader(Story story, Person person) {
    return story.readers().stream()
        .filter(reader -> reader.actor().equals(person.subject()))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who changed delegations is counted for each by what was read then. */
  @Test
  void readingCountsForTheDelegationOfThatMoment() {
    UUID id = meeting();
    read(CTF_DELEGATE, id);
    speaksFor("JO");
    try {
      read(CTF_DELEGATE, id);
    } finally {
      speaksFor("TR");
    }

    Story story = as(AUDITOR, () -> stories.of(SYMBOL));

    assertThat(story.firsts())
        .extracting(FirstAccess::delegation, FirstAccess::reads)
        .contains(tuple("TR", 1L), tuple("JO", 1L));
  }

  private static void speaksFor(String delegation) {
    Database.change(
        "update member set delegation_id = (select id from delegation where code = ?)"
            + " where subject = ?",
        delegation,
        CTF_DELEGATE.subject());
  }

  private void read(Person person, UUID meeting) {
    as(person, () -> audit.read(Action.MEETING_READ, RecordRef.of("meeting", meeting)));
  }

  /** A seat's story tells what it was before each change and after. */
  @Test
  void storyOfAnAdministrativeRecordTellsItsValues() {
    UUID rule = as(AUDITOR, () -> rules.make(terms(7)));
    as(AUDITOR, () -> rules.change(rule, 0, terms(8)));
    as(AUDITOR, () -> rules.delete(rule, 1));

    Story story = as(AUDITOR, () -> stories.of(rule.toString()));

    assertThat(story.kind()).isEqualTo("alert_rule");
    assertThat(story.isAdministrative()).isTrue();
    assertThat(story.changes())
        .extracting(Row::action)
        .containsExactly("desk.ruleMade", "desk.ruleChanged", "desk.ruleDeleted");
    assertThat(story.values().get(story.changes().get(1).id()))
        .contains(new ValueLine("threshold", "7", "8"));
    assertThat(leaf().objectId()).isEqualTo(rule);
  }

  private static AlertTerms terms(int threshold) {
    return new AlertTerms(AlertKind.REFUSALS, "Rule with a story", threshold, 30, null);
  }

  @Test
  void unknownRecordHasNoStory() {
    Story story = as(AUDITOR, () -> stories.of("ISSG/CTF/2046/MTG/404"));

    assertThat(story.record()).isNull();
    assertThat(story.changes()).isEmpty();
    assertThat(story.readers()).isEmpty();
  }

  @Test
  void readingAStoryIsInTheLog() {
    UUID id = meeting();

    as(AUDITOR, () -> stories.of(SYMBOL));

    assertThat(leaf().action()).isEqualTo("desk.recordRead");
    assertThat(leaf().objectId()).isEqualTo(id);
    assertThat(leaf().outcome()).isEqualTo("READ");
  }

  @Test
  void nobodyButAuditorsReadsAStory() throws SQLException {
    UUID id = meeting();
    as(
        CTF_DELEGATE,
        () -> audit.read(Action.MEETINGS_LISTED, RecordRef.of("meeting", null), List.of(id)));

    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> stories.of(id.toString())))
          .isInstanceOf(EJBAccessException.class);
      try (PlainSql sql = PlainSql.beginAsApplication()) {
        sql.actAs(other);
        assertThat(sql.number("select count(*) from records_story('" + id + "')")).isZero();
        assertThat(sql.number("select count(*) from shown_in_lists(array['" + id + "']::uuid[])"))
            .isZero();
        assertThat(
                sql.number(
                    "select count(*) from lists_that_showed(array['" + id + "']::uuid[], null)"))
            .isZero();
      }
    }
  }
}
