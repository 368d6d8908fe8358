package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the catalogue says of the triggers that let no change pass without its leaf, so that no
 * later migration leaves a table out. Each test also makes a gap, in a transaction that is taken
 * back.
 */
class EveryTableHasItsLeafIT {

  /** What the application may write without a leaf about it, and why. */
  private static final Map<String, String> EXEMPT =
      Map.ofEntries(
          Map.entry("audit_leaf INSERT", "it is the leaf"),
          Map.entry(
              "log_verification_progress INSERT", "how far a verification has come is no record"),
          Map.entry(
              "log_verification_progress UPDATE",
              "likewise; its beginning and its end have leaves"),
          Map.entry(
              "leaf_values INSERT", "they belong to a leaf; a trigger of their own asks for it"),
          Map.entry("upload INSERT", "no record has it; once it is whole, the update has its leaf"),
          Map.entry("upload DELETE", "no record had it; who takes it over has a leaf of its own"),
          Map.entry(
              "content_chunk INSERT", "bytes of an upload under way: the policy asks for one"),
          Map.entry("content_chunk DELETE", "bytes of an upload that no record had: likewise"),
          Map.entry("alert_notice INSERT", "it stands beside alerts that have their leaves"),
          Map.entry(
              "alert_watch UPDATE",
              "how far the log was looked at; the leaf of the look says it too"),
          Map.entry(
              "identity_event INSERT", "the number of a refused sign-in, beside its FAILED leaf"));

  private static final String TABLES =
      " from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
          + " and not relispartition";

  private static final String HELD =
      "select from pg_trigger g join pg_proc p on p.oid = g.tgfoid where g.tgrelid = t.oid"
          + " and p.proname in ('change_has_its_leaf', 'session_has_its_leaf')"
          + " and g.tgenabled = 'O' and g.tgdeferrable and g.tginitdeferred and g.tgattr = ''"
          + " and pg_get_triggerdef(g.oid) like '%(SESSION_USER = ''portal_app''::name)%'";

  /** Writing that the application may do and that no trigger holds. */
  private static final String UNHELD =
      "select relname || ' ' || privilege from (select c.oid, relname"
          + TABLES
          + ") t cross join (values ('INSERT', 4), ('DELETE', 8), ('UPDATE', 16)) as each"
          + " (privilege, event) where case when privilege = 'DELETE'"
          + " then has_table_privilege('portal_app', t.oid, privilege)"
          + " else has_any_column_privilege('portal_app', t.oid, privilege) end"
          + " and not exists ("
          + HELD
          + " and g.tgtype & event <> 0)";

  /** Who else signs in and may write where a trigger binds the application alone. */
  private static final String OTHER_WRITERS =
      "select rolname || ' ' || relname from (select c.oid, relname"
          + TABLES
          + ") t join pg_roles r on r.rolcanlogin and not r.rolsuper"
          + " and r.rolname not in ('portal_app', 'portal_migrator') where exists ("
          + HELD
          + ") and (has_any_column_privilege(r.oid, t.oid, 'INSERT, UPDATE')"
          + " or has_table_privilege(r.oid, t.oid, 'DELETE'))";

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
  void everythingThatTheApplicationMayWriteNeedsALeafButForNamedExemptions() throws SQLException {
    assertThat(sql.texts(UNHELD)).containsExactlyInAnyOrderElementsOf(EXEMPT.keySet());

    sql.execute("create table forgotten (id uuid)");
    sql.execute("grant insert, update (id) on forgotten to portal_app");
    sql.execute("grant delete on login_session to portal_app");
    sql.execute("alter table meeting disable trigger meeting_has_its_leaf");
    assertThat(sql.texts(UNHELD))
        .contains(
            "forgotten INSERT",
            "forgotten UPDATE",
            "login_session DELETE",
            "meeting INSERT",
            "meeting UPDATE");
  }

  @Test
  void nobodyElseSignsInWhoMayWriteThere() throws SQLException {
    assertThat(sql.texts(OTHER_WRITERS)).isEmpty();

    sql.execute("grant update (title) on meeting to portal_sequencer");
    assertThat(sql.texts(OTHER_WRITERS)).containsExactly("portal_sequencer meeting");
  }
}
