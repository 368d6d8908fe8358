package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty log, a key, a state file, and a sequencer that does what it is told step by step. */
abstract class LedgerTest {

  static final SigningKey KEY = SigningKey.generate("portal.test/audit", KeyType.ED25519);

  final Notary notary = new Notary(List.of(KEY), Clock.systemUTC());
  final List<String> alarms = new ArrayList<>();

  @TempDir Path folder;
  LedgerDatabase database;
  StateFile file;

  @BeforeAll
  static void makeTemplate() throws SQLException {
    LedgerDatabase.makeTemplate();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    database = LedgerDatabase.create("ledger_test");
    file = new StateFile(folder.resolve("state"));
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    database.close();
  }

  /** A sequencer on a connection of its own, resumed and caught up. */
  Tail start(Connection connection) throws SQLException, IOException {
    return start(connection, step -> {});
  }

  Tail start(Connection connection, Consumer<Step> passed) throws SQLException, IOException {
    return start(
        connection,
        new LeafGate(NodeRegister.OF_THE_DATABASE, alarms::add),
        new Leader(connection, file, notary, passed));
  }

  Tail start(Connection connection, LeafGate gate, Leader leader) throws SQLException, IOException {
    leader.resume();
    Tail tail = new Tail(connection, new PendingLeaves(connection, gate), leader, alarms::add);
    tail.catchUp();
    return tail;
  }

  /** Starts, takes what is pending, and ends. */
  void sequenceAll() throws SQLException, IOException {
    try (Connection connection = database.asSequencer().connect()) {
      start(connection);
    }
  }

  /** The verifier believes the log, and it holds these leaves, each once. */
  void assertSequenced(List<UUID> leaves) throws SQLException, IOException {
    assertThat(database.sequenced()).containsExactlyInAnyOrderElementsOf(leaves);
    assertThat(verify()).startsWith("VERIFIED: all %,d leaves".formatted(leaves.size()));
  }

  /** What the verifier says of the whole log to an auditor who brings this, too. */
  String verify(String... brought) throws SQLException, IOException {
    return verify(database.bundle(), brought);
  }

  String verify(byte[] bytes, String... brought) throws IOException {
    Path bundle = Files.write(folder.resolve("bundle"), bytes);
    List<String> words =
        new ArrayList<>(List.of(bundle.toString(), "--key", KEY.verifier().toString()));
    words.addAll(List.of(brought));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new VerifyCommand(print(said), print(OutputStream.nullOutputStream())).run(words);
    return said.toString(StandardCharsets.UTF_8);
  }

  static PrintStream print(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
