package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.issg.portal.testing.Database;
import org.junit.jupiter.api.Test;

/** What the catalogue says of roles, tables and functions, so that no later migration forgets. */
class DatabaseRolesIT {

  @Test
  void applicationOwnsNothing() {
    assertThat(
            Database.number(
                "select count(*) from pg_shdepend where refclassid = 'pg_authid'::regclass"
                    + " and refobjid = 'portal_app'::regrole and deptype = 'o'"))
        .isZero();
  }

  @Test
  void applicationIsBoundByThePolicies() {
    List<String> strong =
        Database.rows(
            "select rolname from pg_roles where rolname in ('portal_app', 'portal_sequencer')"
                + " and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)",
            row -> row.getString(1));

    assertThat(strong).isEmpty();
    assertThat(
            Database.number(
                "select count(*) from pg_auth_members where member = 'portal_app'::regrole"))
        .as("roles that the application could change to")
        .isZero();
  }

  @Test
  void applicationMakesNothingInTheSchema() throws SQLException {
    try (Connection application = Database.asApplication();
        Statement statement = application.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table public.own (id integer)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void functionsThatRunAsTheirOwnerFixTheirSearchPath() {
    List<String> loose =
        Database.rows(
            "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
                + " and not exists (select from unnest(proconfig) as setting"
                + " where setting like 'search_path=%')",
            row -> row.getString(1));

    assertThat(loose).isEmpty();
  }

  @Test
  void functionsThatRunAsTheirOwnerOwnNoTable() {
    List<String> strong =
        Database.rows(
            "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
                + " and pg_get_userbyid(proowner) <> 'portal_facts'",
            row -> row.getString(1));

    assertThat(strong)
        .as("makes partitions, which their owner alone can")
        .containsExactly("audit_leaf_partitions_ahead");
  }

  @Test
  void factsBelongToTheRoleThatNobodyLogsInWith() {
    List<String> owners =
        Database.rows(
            "select distinct pg_get_userbyid(proowner) from pg_proc"
                + " where pronamespace = 'public'::regnamespace and proname in ('my_member',"
                + " 'my_delegation', 'my_bodies', 'my_secretariats', 'my_seats', 'my_chairs',"
                + " 'my_grants', 'actor_context', 'symbols_of', 'protection_of', 'next_reference', 'report_states',"
                + " 'askable_delegations', 'dossier_report_of_one_body', 'session_seen',"
                + " 'session_subject', 'overdue_sessions', 'end_sessions_of')",
            row -> row.getString(1));

    assertThat(owners).containsExactly("portal_facts");
    assertThat(
            Database.number(
                "select count(*) from pg_roles where rolname = 'portal_facts' and rolcanlogin"))
        .isZero();
  }

  @Test
  void fullTextMatchKeepsItsIndexUnderAPolicy() {
    assertThat(
            Database.number(
                "select count(*) from pg_proc where proname = 'ts_match_vq' and proleakproof"))
        .isOne();
  }
}
