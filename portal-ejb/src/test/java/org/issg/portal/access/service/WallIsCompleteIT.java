package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the catalogue says of the second wall, so that no later migration leaves a gap in it. Each
 * test also makes such a gap, in a transaction that is taken back, to see that it would be found.
 */
class WallIsCompleteIT {

  private static final String[] WITHOUT_WALL = {"body", "flyway_schema_history", "node_key"};

  /** All that may go for good. */
  private static final String[] DELETED = {
    "agenda_item",
    "alert_rule",
    "content_chunk",
    "meeting_document",
    "paper_text",
    "seat_list",
    "upload"
  };

  /** Rows that may be changed in every column. */
  private static final String[] UPDATED = {
    "agenda_item", "document", "meeting", "meeting_document"
  };

  /** Rows that may be changed in columns that are granted by name. */
  private static final String[] UPDATED_IN_PART = {
    "access_grant",
    "alert",
    "alert_notice",
    "alert_rule",
    "alert_watch",
    "clarification",
    "distribution_change",
    "dossier",
    "log_verification",
    "log_verification_progress",
    "login_session",
    "member",
    "membership",
    "paper_text",
    "position_paper",
    "redaction",
    "seat_list",
    "upload"
  };

  private static final String TABLES =
      " from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";

  private static final String OPEN_TABLES =
      "select relname" + TABLES + " and not (relrowsecurity and relforcerowsecurity)";

  /** What the application may do to a table of which no policy says to which rows. */
  private static final String LEFT_TO_NO_POLICY =
      "select relname || ' ' || privilege from (select c.oid, relname, relrowsecurity"
          + TABLES
          + ") t cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE',"
          + " 'd')) as each (privilege, command) where relrowsecurity and case when privilege ="
          + " 'DELETE' then has_table_privilege('portal_app', t.oid, privilege)"
          + " else has_any_column_privilege('portal_app', t.oid, privilege) end"
          + " and not exists (select from pg_policy p where p.polrelid = t.oid"
          + " and p.polcmd in (command::\"char\", '*') and p.polpermissive"
          + " and 'portal_app'::regrole::oid = any (p.polroles))";

  private static final String POLICIES =
      "select coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies"
          + " where schemaname = 'public'";

  /** A fact that is computed once for each statement: in a subselect, and of no row. */
  private static final Pattern FACT =
      Pattern.compile("\\( SELECT ([a-z_]+)\\(('[^']*'::text)?\\) AS \\1\\)");

  /** Built-in functions that cost nothing and know no row. */
  private static final Pattern BUILT_IN =
      Pattern.compile("\\b(now|cardinality|pg_current_xact_id)\\(");

  private static final Pattern CALL = Pattern.compile("[a-z0-9_]\\(");

  private PlainSql sql;

  @BeforeEach
  void begin() throws SQLException {
    sql = PlainSql.begin();
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  @Test
  void everyTableForcesRowLevelSecurityButThoseWithoutContent() throws SQLException {
    assertThat(sql.texts(OPEN_TABLES)).containsExactlyInAnyOrder(WITHOUT_WALL);

    sql.execute("create table forgotten (id integer)");
    assertThat(sql.texts(OPEN_TABLES)).contains("forgotten");
    sql.execute("alter table forgotten enable row level security");
    assertThat(sql.texts(OPEN_TABLES)).as("not forced").contains("forgotten");
  }

  @Test
  void everythingThatTheApplicationMayDoIsHeldByAPolicy() throws SQLException {
    assertThat(sql.texts(LEFT_TO_NO_POLICY)).isEmpty();

    sql.execute("grant delete on meeting to portal_app");
    sql.execute("grant update (name) on report_source to portal_app");
    assertThat(sql.texts(LEFT_TO_NO_POLICY))
        .containsExactlyInAnyOrder("meeting DELETE", "report_source UPDATE");
  }

  @Test
  void policiesAreMadeForTheApplicationAndTheLedgersForTheSequencer() throws SQLException {
    assertThat(
            sql.texts(
                "select distinct roles::text from pg_policies where schemaname = 'public'"
                    + " and not (roles = '{portal_sequencer}' and tablename ~ '^audit_')"))
        .containsExactly("{portal_app}");
  }

  @Test
  void noPolicyCallsAFunctionOfTheRow() throws SQLException {
    assertThat(callsOfTheRow()).isEmpty();

    sql.execute("create policy bare on meeting to portal_app using (body = any (my_bodies()))");
    sql.execute(
        "create policy correlated on meeting to portal_app"
            + " using ((select folded(title)) is not null)");
    assertThat(callsOfTheRow()).hasSize(2);
  }

  @Test
  void viewsLookThroughTheEyesOfWhoAsks() throws SQLException {
    String blind =
        "select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind ="
            + " 'm' or (relkind = 'v' and not coalesce(reloptions, '{}')"
            + " @> '{security_invoker=true}'))";
    assertThat(sql.texts(blind)).isEmpty();

    sql.execute("create view all_meetings as select * from meeting");
    assertThat(sql.texts(blind)).containsExactly("all_meetings");
  }

  @Test
  void applicationDeletesAndChangesNoMoreThanItMust() throws SQLException {
    assertThat(granted("delete")).containsExactlyInAnyOrder(DELETED);
    assertThat(granted("update")).containsExactlyInAnyOrder(UPDATED);
    assertThat(
            sql.texts(
                "select relname"
                    + TABLES
                    + " and has_any_column_privilege('portal_app', oid, 'update')"
                    + " and not has_table_privilege('portal_app', oid, 'update')"))
        .containsExactlyInAnyOrder(UPDATED_IN_PART);
    for (String privilege : new String[] {"truncate", "references", "trigger", "maintain"}) {
      assertThat(granted(privilege)).as(privilege).isEmpty();
    }
  }

  private List<String> granted(String privilege) throws SQLException {
    return sql.texts(
        "select relname"
            + TABLES
            + " and has_table_privilege('portal_app', oid, '%s')".formatted(privilege));
  }

  /** Policies with a call that is neither a fact nor harmless. */
  private List<String> callsOfTheRow() throws SQLException {
    return sql.texts(POLICIES).stream()
        .filter(
            policy -> {
              String rest = FACT.matcher(policy).replaceAll("");
              return CALL.matcher(BUILT_IN.matcher(rest).replaceAll("")).find();
            })
        .toList();
  }
}
