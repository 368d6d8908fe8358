package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row-level security of rules, alerts, their mails and the watch, by plain SQL. */
class AlertWallIT {

  private static final Person WATCH = new Person("system:alert-watch", Set.of());
  private static final List<Person> OTHERS =
      List.of(CTF_DELEGATE, CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR);
  private static final List<String> TABLES =
      List.of("alert_rule", "alert", "alert_notice", "alert_watch");
  private static final String ALERT =
      "insert into alert (id, rule_id, rule_version, kind, name, threshold, span, actor, from_at,"
          + " until_at, first_leaf, first_at, last_leaf, last_at, amount, raised_at)"
          + " select gen_random_uuid(), gen_random_uuid(), 0, 'REFUSALS', 'a', 1, 1, 'a', now(),"
          + " now() + interval '1 minute', gen_random_uuid(), now(), gen_random_uuid(), now(), 1,"
          + " now()";
  private static final String ACKNOWLEDGE =
      "update alert set acknowledged_by = '%s', acknowledged_at = now() where name = 'a'";

  private PlainSql sql;

  @BeforeEach
  void writeAnAlert() throws SQLException {
    sql = PlainSql.begin();
    sql.execute(ALERT);
    sql.execute(
        "insert into alert_notice (id, amount, raised_at, next_try_at)"
            + " values (gen_random_uuid(), 1, now(), now())");
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  private static String rule(Person maker) {
    return "insert into alert_rule (id, kind, name, threshold, span, active, made_by, made_at)"
        + " values (gen_random_uuid(), 'REFUSALS', 'a', 1, 1, true, '%s', now())"
            .formatted(maker.subject());
  }

  @Test
  void nobodyButAuditorsAndTheWatchSeesARow() throws SQLException {
    for (Person other : OTHERS) {
      sql.actAs(other);
      for (String table : TABLES) {
        assertThat(sql.number("select count(*) from " + table)).as(table).isZero();
      }
      assertThat(
              sql.number(
                  "select count(*) from ending_mandates('-infinity', timestamptz 'infinity')"))
          .isZero();
      assertThat(sql.text("select language_of('" + CTF_DELEGATE.subject() + "')")).isNull();
      sql.actAsSuperuser();
    }

    sql.actAs(AUDITOR);
    assertThat(sql.number("select count(*) from alert_rule")).isGreaterThanOrEqualTo(4);
    assertThat(sql.number("select count(*) from alert")).isPositive();
    assertThat(sql.number("select count(*) from alert_notice")).isZero();
    assertThat(sql.number("select count(*) from alert_watch")).isZero();
    sql.actAs(WATCH);
    for (String table : TABLES) {
      assertThat(sql.number("select count(*) from " + table)).as(table).isPositive();
    }
    assertThat(sql.number("select count(*) from (select from audit_leaf limit 1) l")).isOne();
  }

  @Test
  void nobodyButAuditorsWritesRules() throws SQLException {
    for (Person other : OTHERS) {
      sql.actAs(other);
      refused(rule(other), "row-level security");
      assertThat(sql.change("update alert_rule set active = false")).isZero();
      assertThat(sql.change("delete from alert_rule")).isZero();
      sql.actAsSuperuser();
    }
    sql.actAs(WATCH);
    refused(rule(WATCH), "row-level security");

    sql.actAs(AUDITOR);
    sql.attempt(rule(AUDITOR));
    refused(rule(CTF_DELEGATE), "row-level security");
    refused("update alert_rule set active = false", "row-level security");
    refused("update alert_rule set kind = 'MASS_DOWNLOAD'", "permission denied");
    refused("update alert_rule set made_by = 'other'", "permission denied");
  }

  @Test
  void theWatchAloneRaisesAlertsAndCountsOn() throws SQLException {
    for (Person other : List.of(CTF_DELEGATE, CTF_SECRETARY, ADMINISTRATOR, AUDITOR)) {
      sql.actAs(other);
      refused(ALERT, "row-level security");
      sql.actAsSuperuser();
    }

    sql.actAs(AUDITOR);
    refused("update alert set amount = 100 where name = 'a'", "the watch alone counts");
    refused("update alert set actor = 'other'", "permission denied");
    refused("delete from alert", "permission denied");
    sql.actAs(WATCH);
    assertThat(sql.change("update alert set amount = 100 where name = 'a'")).isOne();
    refused("delete from alert", "permission denied");
  }

  @Test
  void anAuditorAcknowledgesOnceAndInTheOwnName() throws SQLException {
    for (Person other : OTHERS) {
      sql.actAs(other);
      assertThat(sql.change(ACKNOWLEDGE.formatted(other.subject()))).isZero();
      sql.actAsSuperuser();
    }
    sql.actAs(WATCH);
    refused(ACKNOWLEDGE.formatted(WATCH.subject()), "an auditor acknowledges");

    sql.actAs(AUDITOR);
    refused(ACKNOWLEDGE.formatted(CTF_DELEGATE.subject()), "an auditor acknowledges");
    assertThat(sql.change(ACKNOWLEDGE.formatted(AUDITOR.subject()))).isOne();
    refused("update alert set remark = 'Later' where name = 'a'", "an auditor acknowledges");
    refused(
        "update alert set acknowledged_by = null, acknowledged_at = null where name = 'a'",
        "an auditor acknowledges");
  }

  private void refused(String statement, String why) {
    assertThatThrownBy(() -> sql.attempt(statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }
}
