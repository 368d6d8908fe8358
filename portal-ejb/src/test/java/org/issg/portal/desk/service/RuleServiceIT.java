package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.AlertScene;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

/** Auditors keep rules and try them; nobody else comes near them. */
class RuleServiceIT extends AlertScene {

  private static final AlertTerms TERMS = terms(AlertKind.REFUSALS, 3, 30);

  @Inject private RuleQueries queries;
  @Inject private AlertQueries alerts;
  @Inject private AlertService service;

  @Test
  void ruleIsMadeChangedTurnedAndDeletedEachWithItsLeaf() {
    UUID id = as(AUDITOR, () -> rules.make(TERMS));
    assertThat(leafAbout("alert_rule").action()).isEqualTo("desk.ruleMade");
    assertThat(leafAbout("alert_rule").values("after").getInt("threshold")).isEqualTo(3);

    as(AUDITOR, () -> rules.change(id, 0, terms(AlertKind.REFUSALS, 5, 60)));
    assertThat(leafAbout("alert_rule").values("before").getInt("threshold")).isEqualTo(3);
    assertThat(leafAbout("alert_rule").values("after").getInt("threshold")).isEqualTo(5);
    assertThat(leafAbout("alert_rule").objectVersion()).isEqualTo(1);

    as(AUDITOR, () -> rules.turn(id, 1, false));
    assertThat(leafAbout("alert_rule").action()).isEqualTo("desk.ruleTurned");
    assertThat(leafAbout("alert_rule").outcome()).isEqualTo("DONE");

    as(AUDITOR, () -> rules.delete(id, 2));
    assertThat(leafAbout("alert_rule").action()).isEqualTo("desk.ruleDeleted");
    assertThat(leafAbout("alert_rule").values("before").getInt("threshold")).isEqualTo(5);
    assertThat(Database.number("select count(*) from alert_rule where id = ?", id)).isZero();
  }

  @Test
  void rulesAreListedWithTheFourOfTheDemonstration() {
    List<AlertRule> all = as(AUDITOR, () -> queries.list());

    assertThat(all).extracting(rule -> rule.terms().kind()).contains(AlertKind.values());
    assertThat(leaf().action()).isEqualTo("desk.rulesListed");
    assertThat(leaf().shown()).hasSize(all.size());
  }

  @Test
  void whoeverChangesWhatSomebodyElseHasChangedIsTold() {
    UUID id = as(AUDITOR, () -> rules.make(TERMS));
    as(AUDITOR, () -> rules.change(id, 0, terms(AlertKind.REFUSALS, 5, 60)));

    for (Runnable late :
        List.<Runnable>of(
            () -> rules.change(id, 0, TERMS),
            () -> rules.turn(id, 0, false),
            () -> rules.delete(id, 0))) {
      assertThatThrownBy(() -> as(AUDITOR, late))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("shared.changedByOther");
    }
  }

  @Test
  void ruleThatIsNotThereIsNotFound() {
    UUID missing = UUID.randomUUID();

    AccessRefused refusal = refused(AUDITOR, () -> queries.open(missing));

    assertThat(refusal.reason()).hasToString("NOT_FOUND");
    assertThat(refused(AUDITOR, () -> rules.delete(missing, 0)).reason()).hasToString("NOT_FOUND");
    assertThat(refused(AUDITOR, () -> alerts.open(missing)).reason()).hasToString("NOT_FOUND");
    assertThat(refused(AUDITOR, () -> service.acknowledge(missing, null)).reason())
        .hasToString("NOT_FOUND");
  }

  @Test
  void nobodyButAuditorsComesNearRulesAndAlerts() {
    UUID id = UUID.randomUUID();
    Instant now = Instant.now();
    List<Runnable> all =
        List.of(
            () -> queries.list(),
            () -> queries.open(id),
            () -> queries.mayMake(),
            () -> queries.dryRun(null, TERMS, now.minusSeconds(1), now),
            () -> rules.make(TERMS),
            () -> rules.change(id, 0, TERMS),
            () -> rules.turn(id, 0, true),
            () -> rules.delete(id, 0),
            () -> alerts.page(new AlertFilter(true, null, false)),
            () -> alerts.open(id),
            () -> service.acknowledge(id, null));

    for (Person other : List.of(CTF_DELEGATE, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      for (Runnable act : all) {
        assertThatThrownBy(() -> as(other, act)).isInstanceOf(EJBAccessException.class);
      }
    }
  }

  private static String memberOf(Person person) {
    return Database.rows(
            "select id::text from member where subject = ?",
            row -> row.getString(1),
            person.subject())
        .get(0);
  }

  @Test
  void dryRunFindsWhatTheWatchWouldAndWritesNoAlert() {
    Person person = Person.member("DELEGATE", "CTF");
    isRefused(person, 4);
    long before = Database.number("select count(*) from alert");
    Instant now = Instant.now().plusSeconds(1);

    DryRun run = as(AUDITOR, () -> queries.dryRun(null, TERMS, now.minusSeconds(3600), now));

    assertThat(leaf().action()).isEqualTo("desk.ruleTried");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().shown()).contains(memberOf(person));
    assertThat(leaf().json().getString("range"))
        .endsWith(" kind=REFUSALS threshold=%d span=%d".formatted(TERMS.threshold(), TERMS.span()));
    assertThat(run.lines())
        .filteredOn(line -> line.actor().equals(person.subject()))
        .singleElement()
        .satisfies(line -> assertThat(line.finding().amount()).isEqualTo(4));
    assertThat(Database.number("select count(*) from alert")).isEqualTo(before);
  }

  @Test
  void dryRunFindsTheSameAsTheWatch() {
    look();
    Person person = Person.member("DELEGATE", "CTF");
    for (AlertKind kind : List.of(AlertKind.REFUSALS, AlertKind.MASS_DOWNLOAD)) {
      rule(kind, 3, 1);
    }
    isRefused(person, 5);
    for (int i = 0; i < 4; i++) {
      fetches(person, UUID.randomUUID());
    }
    look();
    Instant now = Instant.now().plusSeconds(1);

    List<Integer> found =
        List.of(AlertKind.REFUSALS, AlertKind.MASS_DOWNLOAD).stream()
            .flatMap(
                kind ->
                    as(
                        AUDITOR,
                        () -> queries.dryRun(null, terms(kind, 3, 1), now.minusSeconds(7200), now))
                        .lines()
                        .stream())
            .filter(line -> line.actor().equals(person.subject()))
            .map(line -> line.finding().amount())
            .toList();

    assertThat(found).containsExactlyElementsOf(amounts(person)).isNotEmpty();
  }

  @Test
  void dryRunOfMandatesThatEndCountsTheirLastDays() {
    Person person = Person.member("DELEGATE", "CTF");
    Database.change(
        "update membership set valid_until = now() + interval '3 days' where member_id = ?",
        person.memberId());
    as(person, () -> audit.read(Action.HOME_READ, RecordRef.of("home", null)));
    Instant now = Instant.now().plusSeconds(1);

    DryRun run =
        as(
            AUDITOR,
            () ->
                queries.dryRun(
                    null,
                    terms(AlertKind.MANDATE_ENDING, 1, 14),
                    now.minus(Duration.ofDays(7)),
                    now));

    assertThat(run.lines()).extracting(DryRun.Line::actor).contains(person.subject());
    assertThat(run.total()).isEqualTo(run.lines().size());
  }

  @Test
  void dryRunIsOfASpanThatIsNeitherEmptyNorLong() {
    Instant now = Instant.now();

    for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(32))) {
      assertThatThrownBy(
              () -> as(AUDITOR, () -> queries.dryRun(null, TERMS, now.minus(wrong), now)))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("desk.rule.until.span");
    }
  }
}
