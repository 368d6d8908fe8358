package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.desk.Alert;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.AlertScene;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** The list of alerts, page by page, and what it costs. */
class AlertQueriesIT extends AlertScene {

  /** One for the actor, one for the leaf; the alerts, and how many are new. */
  private static final long LIST = 4;

  /** One for the actor, one for the leaf; and the rules. */
  private static final long RULES = 3;

  /** One for the actor, one for the leaf; where there are many, which, and whose they are. */
  private static final long DRY_RUN = 5;

  /** One for the actor, one for the leaf; and the alert. */
  private static final long ALERT = 3;

  @Inject private AlertQueries alerts;
  @Inject private AlertService service;
  @Inject private RuleQueries queries;

  private static void fill(int count) {
    Database.change(
        "insert into alert (id, rule_id, rule_version, kind, name, threshold, span, actor, from_at,"
            + " until_at, first_leaf, first_at, last_leaf, last_at, amount, raised_at)"
            + " select gen_random_uuid(), gen_random_uuid(), 0, 'REFUSALS', ?, 1, 30,"
            + " 'somebody', now(), now() + interval '30 minutes', gen_random_uuid(), now(),"
            + " gen_random_uuid(), now(), n, timestamptz '2046-03-07' + n * interval '1 second'"
            + " from generate_series(1, ?) n",
        Samples.MARK + "filled",
        count);
  }

  private AlertPage page(AlertFilter filter) {
    return as(AUDITOR, () -> alerts.page(filter));
  }

  private static PageKey key(AlertRow row) {
    return new PageKey(row.alert().raisedAt(), row.alert().id());
  }

  @Test
  void listIsPagedByKeyForthAndBack() {
    fill(120);
    List<Integer> amounts = new ArrayList<>();

    AlertPage first = page(new AlertFilter(true, null, false));
    assertThat(leaf().action()).isEqualTo("desk.alertsListed");
    assertThat(leaf().shown()).hasSize(AlertQueries.SIZE);
    AlertPage second = page(new AlertFilter(true, key(first.rows().get(49)), false));
    AlertPage back = page(new AlertFilter(true, key(second.rows().get(0)), true));

    List.of(first, second)
        .forEach(page -> page.rows().forEach(row -> amounts.add(row.alert().amount())));
    assertThat(amounts).startsWith(120, 119).hasSize(100).isSortedAccordingTo((a, b) -> b - a);
    assertThat(back.rows())
        .extracting(row -> row.alert().id())
        .isEqualTo(first.rows().stream().map(row -> row.alert().id()).toList());
    assertThat(first.hasNewer()).isFalse();
    assertThat(first.hasOlder()).isTrue();
    assertThat(back.hasNewer()).isFalse();
    assertThat(first.open()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void alertThatIsAcknowledgedLeavesTheListOfNewOnes() {
    fill(1);
    UUID id = page(new AlertFilter(true, null, false)).rows().get(0).alert().id();

    as(AUDITOR, () -> service.acknowledge(id, " Looked into "));

    assertThat(leafAbout("alert").action()).isEqualTo("desk.alertAcknowledged");
    assertThat(leafAbout("alert").outcome()).isEqualTo("DONE");
    assertThat(page(new AlertFilter(true, null, false)).rows())
        .extracting(row -> row.alert().id())
        .doesNotContain(id);
    Alert alert = as(AUDITOR, () -> alerts.open(id)).alert();
    assertThat(leafAbout("alert").action()).isEqualTo("desk.alertRead");
    assertThat(alert.remark()).isEqualTo("Looked into");
    assertThat(alert.acknowledged().by()).isEqualTo(AUDITOR.subject());
    assertThatThrownBy(() -> as(AUDITOR, () -> service.acknowledge(id, null)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.alert.acknowledged");
  }

  @Test
  void pagesCostTheSameWithFewAndWithManyAlerts() {
    fill(2);
    long few = statements(() -> alerts.page(new AlertFilter(true, null, false)));
    fill(1500);
    long many = statements(() -> alerts.page(new AlertFilter(false, null, false)));
    UUID id = page(new AlertFilter(true, null, false)).rows().get(0).alert().id();

    assertThat(few).isEqualTo(LIST);
    assertThat(many).isEqualTo(LIST);
    assertThat(statements(() -> alerts.open(id))).isEqualTo(ALERT);
    assertThat(page(new AlertFilter(true, null, false)).open()).isEqualTo(AlertList.MANY);
  }

  @Test
  void rulesAndDryRunsCostTheSameHoweverManyThereAre() {
    isRefused(Person.member("DELEGATE", "CTF"), 1);
    long few = statements(() -> queries.list());
    long fewFound = statements(this::lastHour);
    for (int i = 0; i < 20; i++) {
      rule(AlertKind.REFUSALS, 3, 30);
      isRefused(Person.member("DELEGATE", "CTF"), 3);
    }

    assertThat(few).isEqualTo(RULES);
    assertThat(fewFound).isEqualTo(DRY_RUN);
    assertThat(statements(() -> queries.list())).isEqualTo(RULES);
    assertThat(statements(this::lastHour)).isEqualTo(DRY_RUN);
  }

  private DryRun lastHour() {
    Instant now = Instant.now();
    return queries.dryRun(null, terms(AlertKind.REFUSALS, 1, 30), now.minusSeconds(3600), now);
  }

  private long statements(Callable<?> call) {
    return statements(AUDITOR, call);
  }
}
