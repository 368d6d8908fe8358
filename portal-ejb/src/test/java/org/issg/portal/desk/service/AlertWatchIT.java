package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.AUDITOR;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.TallyClock;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.AlertScene;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are asked about every leaf once it has its place in the tree. */
class AlertWatchIT extends AlertScene {

  @Inject private TallyClock clock;
  @Inject private UserTransaction transaction;
  @Inject private AlertQueries alerts;
  @Inject private LogQueries log;

  private Person person;

  @BeforeEach
  void somebodyNew() {
    look();
    Database.change("delete from alert_notice"); // what others did gave the demonstration's rules
    person = Person.member("DELEGATE", "CTF");
  }

  @Test
  void refusalsOfOnePersonGiveOneAlertThatCountsOn() {
    rule(AlertKind.REFUSALS, 3, 30);
    isRefused(person, 2);
    look();
    assertThat(amounts(person)).isEmpty();

    isRefused(person, 1);
    look();
    assertThat(amounts(person)).containsExactly(3);
    isRefused(person, 2);
    look();

    assertThat(amounts(person)).containsExactly(5);
    assertThat(notices()).isEqualTo(1);
  }

  private static long notices() {
    return Database.number("select count(*) from alert_notice");
  }

  @Test
  void rulesThatFireTogetherGiveOneNotice() {
    rule(AlertKind.REFUSALS, 3, 30);
    rule(AlertKind.REFUSALS, 2, 30);
    isRefused(person, 3);

    look();

    assertThat(amounts(person)).containsExactly(3, 3);
    assertThat(notices()).isEqualTo(1);
    assertThat(
            Database.number(
                "select n.amount - (select count(*) from alert a where a.raised_at = n.raised_at)"
                    + " from alert_notice n"))
        .as("alerts that the notice does not count")
        .isZero();
  }

  @Test
  void refusalsOfSeveralPeopleAreNotAddedUp() {
    rule(AlertKind.REFUSALS, 3, 30);
    Person other = Person.member("DELEGATE", "HTF");
    isRefused(person, 2);
    isRefused(other, 2);

    look();

    assertThat(amounts(person)).isEmpty();
    assertThat(amounts(other)).isEmpty();
  }

  @Test
  void sameLeavesGiveNoSecondAlertAfterAFallBack() {
    long before = Database.number("select next_index from alert_watch");
    rule(AlertKind.REFUSALS, 3, 30);
    isRefused(person, 4);
    look();

    Database.change("update alert_watch set next_index = ?", before);
    look();

    assertThat(amounts(person)).containsExactly(4);
    assertThat(notices()).isEqualTo(1);
  }

  @Test
  void lookThatIsCutOffLeavesNothingAndIsMadeAgain() {
    rule(AlertKind.REFUSALS, 3, 30);
    isRefused(person, 3);
    long before = Database.number("select next_index from alert_watch");

    as(
        AUDITOR,
        () -> {
          transaction.begin();
          current.as(AlertWatch.ACTOR, watch::look);
          transaction.rollback();
          return null;
        });

    assertThat(Database.number("select next_index from alert_watch")).isEqualTo(before);
    assertThat(amounts(person)).isEmpty();
    look();
    assertThat(amounts(person)).containsExactly(3);
  }

  @Test
  void whileOneNodeLooksNoOtherDoes() throws Exception {
    rule(AlertKind.REFUSALS, 1, 30);
    isRefused(person, 1);
    try (PlainSql other = PlainSql.begin()) {
      other.execute("select from alert_watch for update");

      look();

      assertThat(amounts(person)).isEmpty();
    }
    look();
    assertThat(amounts(person)).containsExactly(1);
  }

  @Test
  void lookIsInTheLogWithItsRangeAndComesToRest() {
    isRefused(person, 1);
    look();
    long end = Database.number("select next_index from alert_watch");
    List<String> ranges = ranges();

    clock.tally();
    clock.tally(); // where the timer had closed an interval just before
    look();
    look();

    assertThat(ranges.get(0)).endsWith("-" + (end - 1));
    assertThat(ranges()).as("its own leaf, and the tally of that, are no news").isEqualTo(ranges);
  }

  private static List<String> ranges() {
    return Database.rows(
        "select convert_from(leaf, 'UTF8')::jsonb ->> 'range' from audit_leaf"
            + " where action = 'desk.rulesEvaluated' and actor = 'system:alert-watch'"
            + " order by recorded_at desc",
        row -> row.getString(1));
  }

  @Test
  void alertHasItsLeafAndLeadsToExactlyWhatItCounted() {
    rule(AlertKind.REFUSALS, 3, 30);
    isRefused(person, 3);
    as(person, () -> audit.read(Action.HOME_READ, RecordRef.of("home", null)));
    look();

    AlertRow row =
        as(AUDITOR, () -> alerts.page(new AlertFilter(true, null, false))).rows().stream()
            .filter(each -> each.alert().actor().equals(person.subject()))
            .findFirst()
            .orElseThrow();
    LogFilter counted =
        LogFilter.ALL
            .with(LogField.PERSON, person.subject())
            .with(LogField.COUNTED, row.alert().terms().kind().name())
            .with(LogField.FROM, row.alert().span().from())
            .with(LogField.UNTIL, row.alert().span().until());
    List<Row> leaves = as(AUDITOR, () -> log.page(counted)).rows();

    assertThat(leaves).extracting(Row::outcome).containsExactly("REFUSED", "REFUSED", "REFUSED");
    assertThat(leaves.get(0).id()).isEqualTo(row.alert().lastLeaf());
    assertThat(leaves.get(2).id()).isEqualTo(row.alert().firstLeaf());
    assertThat(
            Database.number(
                "select count(*) from audit_leaf where object_kind = 'alert' and object_id = ?"
                    + " and action = 'desk.alertRaised' and outcome = 'DONE'",
                row.alert().id()))
        .isEqualTo(1);
  }

  @Test
  void differentFilesCountAndPartsOfOneDoNot() {
    rule(AlertKind.MASS_DOWNLOAD, 3, 15);
    UUID file = UUID.randomUUID();
    for (int part = 0; part < 5; part++) {
      fetches(person, file);
    }
    look();
    assertThat(amounts(person)).isEmpty();

    fetches(person, UUID.randomUUID());
    fetches(person, UUID.randomUUID());
    look();

    assertThat(amounts(person)).containsExactly(3);
  }

  @Test
  void readingBeforeTheEndOfAMandateCounts() {
    rule(AlertKind.MANDATE_ENDING, 2, 14);
    Person staying = Person.member("DELEGATE", "CTF");
    endsIn(person, "5 days");
    endsIn(staying, "20 days");
    for (Person each : List.of(person, person, staying, staying)) {
      as(each, () -> audit.read(Action.HOME_READ, RecordRef.of("home", null)));
    }

    look();

    assertThat(amounts(person)).containsExactly(2);
    assertThat(amounts(staying)).isEmpty();
  }

  private static void endsIn(Person whose, String days) {
    Database.change(
        "update membership set valid_until = now() + cast(? as interval) where member_id = ?",
        days,
        whose.memberId());
  }

  @Test
  void mandateThatIsFollowedByTheNextDoesNotEnd() {
    rule(AlertKind.MANDATE_ENDING, 1, 14);
    endsIn(person, "5 days");
    Database.change(
        "insert into membership (id, member_id, body, function, valid_from)"
            + " select gen_random_uuid(), member_id, body, function, valid_until from membership"
            + " where member_id = ?",
        person.memberId());
    as(person, () -> audit.read(Action.HOME_READ, RecordRef.of("home", null)));

    look();

    assertThat(amounts(person)).isEmpty();
  }

  @Test
  void ruleOfABodyCountsLeavesOfItsRecordsAlone() {
    as(
        AUDITOR,
        () ->
            rules.make(
                new AlertTerms(AlertKind.REFUSALS, Samples.MARK + "CTF", 1, 30, BodyCode.CTF)));
    isRefused(person, 2);
    RecordRef ofBody = new RecordRef("meeting", UUID.randomUUID(), null, "CTF", "LIMITED");
    as(person, () -> audit.refused(Action.MEETING_READ, ofBody, "TESTED"));

    look();

    assertThat(amounts(person)).containsExactly(1);
  }

  @Test
  void ruleThatIsOffIsNotAsked() {
    UUID id = rule(AlertKind.REFUSALS, 1, 30);
    as(AUDITOR, () -> rules.turn(id, 0, false));
    isRefused(person, 2);

    look();

    assertThat(amounts(person)).isEmpty();
  }

  @Test
  void alertCountsOnAfterItsRuleGotAnotherNameOrNumber() {
    UUID id = rule(AlertKind.REFUSALS, 3, 30);
    isRefused(person, 3);
    look();
    as(AUDITOR, () -> rules.change(id, 0, terms(AlertKind.REFUSALS, 2, 30)));
    as(AUDITOR, () -> rules.turn(id, 1, false));
    as(AUDITOR, () -> rules.turn(id, 2, true));

    isRefused(person, 1);
    look();

    assertThat(amounts(person)).containsExactly(4);
  }

  @Test
  void ruleThatCountsOtherLeavesBeginsAnewBehindItsAlert() {
    UUID id = rule(AlertKind.REFUSALS, 3, 30);
    isRefused(person, 3);
    look();
    as(AUDITOR, () -> rules.change(id, 0, terms(AlertKind.REFUSALS, 3, 60)));

    isRefused(person, 2);
    look();
    assertThat(amounts(person)).containsExactly(3);
    isRefused(person, 1);
    look();

    assertThat(amounts(person)).containsExactly(3, 3);
  }

  @Test
  void officeHoursAreThoseOfGeneva() throws Exception {
    try (PlainSql sql = PlainSql.begin()) {
      for (String closed :
          List.of(
              "2016-03-07T05:59:59Z",
              "2016-03-07T20:00:00Z",
              "2016-07-04T19:00:00Z",
              "2016-03-05T12:00:00Z",
              "2016-03-06T12:00:00Z")) {
        assertThat(sql.number(outside(closed))).as(closed).isEqualTo(1);
      }
      for (String open :
          List.of("2016-03-07T06:00:00Z", "2016-03-07T19:59:59Z", "2016-07-04T05:00:00Z")) {
        assertThat(sql.number(outside(open))).as(open).isZero();
      }
    }
  }

  private static String outside(String at) {
    return "select count(*) from (values (timestamptz '"
        + at
        + "', 'READ', 'somebody')) as l (recorded_at, outcome, actor) where "
        + Counted.condition(AlertKind.OUTSIDE_OFFICE_HOURS);
  }

  @Test
  void theWatchsOwnLeavesAreSystemLeaves() {
    rule(AlertKind.REFUSALS, 1, 30);
    isRefused(person, 1);
    look();

    List<String> actors =
        Database.rows(
            "select distinct actor from audit_leaf where action = 'desk.alertRaised'",
            row -> row.getString(1));

    assertThat(actors).containsExactly("system:alert-watch");
  }
}
