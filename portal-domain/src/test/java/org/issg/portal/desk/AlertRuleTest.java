package org.issg.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class AlertRuleTest {

  private static final Instant NOW = Instant.parse("2016-03-07T09:00:00Z");
  private static final Actor AUDITOR = actor("auditor", Role.AUDITOR);
  private static final AlertTerms TERMS = terms(AlertKind.REFUSALS, "Many refusals", 10, 30);

  private static Actor actor(String subject, Role role) {
    return new Actor(subject, UUID.randomUUID(), subject, Set.of(role), null, null, List.of());
  }

  private static AlertTerms terms(AlertKind kind, String name, int threshold, int span) {
    return new AlertTerms(kind, name, threshold, span, null);
  }

  @Test
  void newRuleIsOnAndSaysWhoMadeIt() {
    AlertRule rule = new AlertRule(TERMS, AUDITOR, NOW);

    assertThat(rule.active()).isTrue();
    assertThat(rule.made().by()).isEqualTo("auditor");
    assertThat(rule.changed()).isNull();
    assertThat(rule.values()).containsEntry("threshold", 10).containsEntry("active", "true");
  }

  @Test
  void ruleIsChangedAndKeepsItsKind() {
    AlertRule rule = new AlertRule(TERMS, AUDITOR, NOW);

    rule.ask(terms(AlertKind.REFUSALS, "Fewer", 5, 60), AUDITOR, NOW);

    assertThat(rule.terms().threshold()).isEqualTo(5);
    assertThat(rule.changed().at()).isEqualTo(NOW);
    assertBroken(
        "desk.rule.kind.fixed",
        () -> rule.ask(terms(AlertKind.MASS_DOWNLOAD, "Other", 5, 60), AUDITOR, NOW));
  }

  @Test
  void ruleIsTurnedOffOnce() {
    AlertRule rule = new AlertRule(TERMS, AUDITOR, NOW);

    rule.turn(false, AUDITOR, NOW);

    assertThat(rule.active()).isFalse();
    assertBroken("desk.rule.off", () -> rule.turn(false, AUDITOR, NOW));
    rule.turn(true, AUDITOR, NOW);
    assertBroken("desk.rule.on", () -> rule.turn(true, AUDITOR, NOW));
  }

  @Test
  void termsAreWithinTheirRanges() {
    assertBroken("desk.rule.name.missing", () -> terms(AlertKind.REFUSALS, " ", 1, 1));
    assertBroken("desk.rule.name.length", () -> terms(AlertKind.REFUSALS, "a".repeat(121), 1, 1));
    assertBroken("desk.rule.threshold.range", () -> terms(AlertKind.REFUSALS, "a", 0, 1));
    assertBroken("desk.rule.threshold.range", () -> terms(AlertKind.REFUSALS, "a", 10_001, 1));
    assertBroken("desk.rule.window.minutes", () -> terms(AlertKind.REFUSALS, "a", 1, 0));
    assertBroken("desk.rule.window.minutes", () -> terms(AlertKind.REFUSALS, "a", 1, 1441));
    assertBroken("desk.rule.window.days", () -> terms(AlertKind.MANDATE_ENDING, "a", 1, 32));
    assertThat(terms(AlertKind.MANDATE_ENDING, "a", 1, 31).window()).isEqualTo(Duration.ofDays(31));
    assertThat(terms(AlertKind.REFUSALS, "a", 1, 1440).window()).isEqualTo(Duration.ofDays(1));
  }

  private static void assertBroken(String key, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(RuleViolation.class).hasMessage(key);
  }

  private static Alert alert() {
    AlertRule rule =
        new AlertRule(new AlertTerms(AlertKind.REFUSALS, "a", 1, 30, BodyCode.CTF), AUDITOR, NOW);
    return new Alert(rule, "somebody", finding(1), NOW);
  }

  private static Finding finding(int amount) {
    Sighting first = new Sighting(NOW, UUID.randomUUID(), null);
    Sighting last = new Sighting(NOW.plusSeconds(amount), UUID.randomUUID(), null);
    return new Finding(new Span(NOW, NOW.plusSeconds(1800)), first, last, amount);
  }

  @Test
  void alertCountsOnAndNeverBack() {
    Alert alert = alert();
    Finding more = finding(5);

    assertThat(alert.grow(more)).isTrue();

    assertThat(alert.amount()).isEqualTo(5);
    assertThat(alert.lastLeaf()).isEqualTo(more.last().leaf());
    assertThat(alert.grow(finding(5))).isFalse();
    assertThat(alert.grow(finding(2))).isFalse();
  }

  @Test
  void alertIsAcknowledgedOnceWithAShortRemark() {
    Alert alert = alert();

    assertBroken(
        "desk.alert.remark.length", () -> alert.acknowledge("a".repeat(501), AUDITOR, NOW));
    alert.acknowledge("  ", AUDITOR, NOW);

    assertThat(alert.acknowledged().by()).isEqualTo("auditor");
    assertThat(alert.remark()).isNull();
    assertBroken("desk.alert.acknowledged", () -> alert.acknowledge("Again", AUDITOR, NOW));
  }

  @Test
  void mailIsTriedAgainAtLongerPausesUpToAnHour() {
    AlertNotice notice = new AlertNotice(1, NOW);
    Instant now = NOW;
    for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      notice.claim(now);
      notice.retry(now);

      assertThat(Duration.between(now, notice.nextTryAt())).hasMinutes(minutes);
      now = notice.nextTryAt();
    }
  }

  @Test
  void noticeIsHeldByItsNewestAttemptUntilItsEnd() {
    AlertNotice notice = new AlertNotice(1, NOW);
    int first = notice.claim(NOW);
    int second = notice.claim(NOW);

    assertThat(notice.isHeldBy(first)).isFalse();
    assertThat(notice.isHeldBy(second)).isTrue();
    assertThat(notice.nextTryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    notice.end(NOW);
    assertThat(notice.isHeldBy(second)).isFalse();
  }

  @Test
  void nobodyButAuditorsKeepsRules() {
    assertThat(AlertPolicy.keep(AUDITOR).isPermitted()).isTrue();
    for (Role other : List.of(Role.DELEGATE, Role.SECRETARIAT, Role.ADMINISTRATOR)) {
      assertThat(AlertPolicy.keep(actor("other", other)).reason()).isEqualTo(Reason.ROLE_MISSING);
    }
  }
}
