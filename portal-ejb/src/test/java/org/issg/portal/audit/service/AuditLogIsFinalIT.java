package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.SignedActors;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Plain SQL against the audit log, in every role there is. */
class AuditLogIsFinalIT {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Test
  void applicationCanOnlyAddLeaves() throws SQLException {
    try (Connection application = Database.asApplication()) {
      for (String attack : attacks()) {
        assertRefused(application, attack);
      }
    }
  }

  @Test
  void ownerOfTheTablesCannotAlterOrDropALeaf() throws SQLException {
    try (Connection migrator = Database.asMigrator()) {
      for (String attack : attacks()) {
        assertRefused(migrator, attack);
      }
    }
  }

  @Test
  void plainStatementsOfASuperuserAreRefusedToo() throws SQLException {
    try (Connection superuser = Database.asSuperuser()) {
      for (String attack : attacks()) {
        assertRefused(superuser, attack);
      }
    }
  }

  @Test
  void replicationModeIsNoWayRoundTheTriggers() throws SQLException {
    try (Connection superuser = Database.asSuperuser()) {
      execute(superuser, "set session_replication_role = replica");
      for (String attack : attacks()) {
        assertRefused(superuser, attack);
      }
    }
  }

  @Test
  void applicationAddsNoLeafInTheNameOfAnother() throws SQLException {
    try (Connection application = Database.asApplication()) {
      application.setAutoCommit(false);
      int backend = application.unwrap(PGConnection.class).getBackendPID();
      String somebody = SignedActors.of(new Person("somebody", Set.of()), backend);
      execute(application, "select set_config('portal.actor', '" + somebody + "', true)");

      assertRefused(
          application,
          "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome) values"
              + " (gen_random_uuid(), '{}', sha256('{}'), 'somebody else', 'test', 'DONE')");

      application.rollback();
    }
  }

  @Test
  void applicationReadsNoPartitionDirectly() throws SQLException {
    try (Connection application = Database.asApplication()) {
      for (String partition : partitions()) {
        assertRefused(application, "select count(*) from " + partition);
      }
    }
  }

  @Test
  void partitionsAreThereForAYearAhead() {
    long ahead =
        Database.number(
            "select count(*) from pg_inherits join pg_class c on c.oid = inhrelid"
                + " where inhparent = 'audit_leaf'::regclass"
                + " and relname > 'audit_leaf_' || to_char(now() at time zone 'UTC', 'YYYY_MM')"
                + " and relname ~ '[0-9]$'");

    assertThat(ahead).isGreaterThanOrEqualTo(2);
  }

  /** On the log as a whole, and on each of its partitions. */
  private static List<String> attacks() {
    List<String> attacks = new ArrayList<>();
    List<String> filled =
        Database.rows(
            "select distinct tableoid::regclass::text from audit_leaf", row -> row.getString(1));
    assertThat(filled).isNotEmpty();
    attacks.add("truncate audit_leaf");
    partitions().forEach(partition -> attacks.add("truncate " + partition));
    filled.add("audit_leaf");
    for (String table : filled) {
      attacks.add("update " + table + " set actor = 'nobody'");
      attacks.add("delete from " + table);
    }
    return attacks;
  }

  private static List<String> partitions() {
    return Database.rows(
        "select inhrelid::regclass::text from pg_inherits"
            + " where inhparent = 'audit_leaf'::regclass",
        row -> row.getString(1));
  }

  private static void assertRefused(Connection connection, String sql) {
    assertThatThrownBy(() -> execute(connection, sql))
        .as(sql)
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
