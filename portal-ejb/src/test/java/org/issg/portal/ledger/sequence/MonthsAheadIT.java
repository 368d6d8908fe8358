package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.Test;

/** The log's months: made ahead, mended, and told of; and the whole check beside them. */
class MonthsAheadIT extends LedgerTest {

  private static final String PARTITIONS =
      "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
          + " where i.inhparent = 'audit_leaf'::regclass order by 1";
  private static final String GUARDS =
      "select t.tgname || ' ' || t.tgenabled::text from pg_trigger t where t.tgrelid = '%s'::regclass"
          + " and t.tgname like 'audit_leaf%%' order by 1";
  private static final List<String> GUARDED =
      List.of("audit_leaf_final A", "audit_leaf_no_truncate A");

  @Test
  void aLeafWithoutAMonthBringsItsMonthAlong() throws SQLException {
    UUID leaf = written("2099-03-31 23:59:59.999999+00");
    String bytes = row(leaf);

    assertThat(monthsMade())
        .contains("ALARM leaves for which there was no month are now in the partition")
        .contains("audit_leaf_2099_03");

    assertThat(row(leaf)).isEqualTo(bytes);
    assertThat(database.texts(PARTITIONS)).contains("audit_leaf_2099_03", "audit_leaf_default");
    assertThat(database.texts("select tableoid::regclass::text from audit_leaf"))
        .containsExactly("audit_leaf_2099_03");
    for (String each : List.of("audit_leaf_2099_03", "audit_leaf_default")) {
      assertThat(database.texts(GUARDS.formatted(each))).isEqualTo(GUARDED);
      assertThat(
              database.texts(
                  "select (relrowsecurity and relforcerowsecurity)::text from pg_class"
                      + " where oid = '%s'::regclass".formatted(each)))
          .containsExactly("true");
    }
    assertThat(monthsMade()).isEmpty();
  }

  @Test
  void aMonthThatWasDetachedIsAttachedAgain() throws SQLException {
    String month = database.texts(PARTITIONS).get(3);
    List<String> before = database.texts(PARTITIONS);
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table audit_leaf detach partition " + month);
    }

    assertThat(monthsMade()).contains("ALARM the partition " + month + " had been detached");

    assertThat(database.texts(PARTITIONS)).isEqualTo(before);
    assertThat(database.texts(GUARDS.formatted(month))).isEqualTo(GUARDED);
  }

  @Test
  void whereNoMonthCanBeMadeTheWholeCheckGoesOn() throws Exception {
    List<UUID> leaves = database.write(3);
    sequenceAll();
    written("2099-03-31 00:00:00+00");
    written("2099-04-01 00:00:00+00");
    database.tamper("delete from audit_leaf where id = '" + leaves.get(1) + "'");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    SequencerLog log = new SequencerLog(print(said), Clock.systemUTC());
    Sequencer none =
        new Sequencer(
            database.asSequencer(),
            folder.resolve("state"),
            notary,
            NodeRegister.OF_THE_DATABASE,
            log);

    try (DailyRound round = new DailyRound(database.asSequencer(), log, none)) {
      round.begin();
      Await.until(() -> text(said).contains("whole check: 1 are not well"));
    }

    assertThat(text(said))
        .contains("ALARM no partitions were made, and leaves find no month: ")
        .contains("audit_leaf_default holds leaves of 2099-03-01 to 2099-04-01")
        .contains(" is gone from the log");
  }

  private UUID written(String recordedAt) {
    UUID id = UUID.randomUUID();
    database.texts(
        "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome) values"
            + " ('%s', '%s', '{}', sha256('x'), 'a', 'b', 'DONE') returning id"
                .formatted(id, recordedAt));
    return id;
  }

  private String row(UUID leaf) {
    return database.texts("select l::text from audit_leaf l where id = '" + leaf + "'").get(0);
  }

  private String monthsMade() throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Connection connection = database.asSequencer().connect()) {
      new MonthsAhead(connection, new SequencerLog(print(said), Clock.systemUTC())).make();
    }
    return text(said);
  }

  private static String text(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8);
  }
}
