package org.issg.portal.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visitors;
import org.issg.portal.launcher.Portal;
import org.issg.portal.launcher.Ports;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is killed under load: what it acknowledged is stored, each with its leaf, and signed. */
@Journey
class KilledNodeJourneyIT {

  /** A start of Payara takes longer than all else together. */
  private static final int ROUNDS = Integer.getInteger("portal.test.node.kills", 10);

  private static final int MOST = 60;
  private static final String UNSIGNED =
      "select count(*) from audit_leaf l where l.object_id = any (array(select id from upload"
          + " where file_name = ?)) and not exists (select from audit_entry e"
          + " join audit_checkpoint c on c.size > e.index where e.leaf_id = l.id)";

  @TempDir private Path folder;
  private Visitors visitors;
  private Database database;
  private UUID meeting;
  private String cookies;

  @BeforeEach
  void visit(Visitors visitors) {
    this.visitors = visitors;
    this.database = visitors.database();
  }

  @AfterEach
  void reclaim() {
    visitors.reclaimSignIns();
  }

  @Test
  void whatANodeAcknowledgedOutlivesItsKill() throws Exception {
    var seed = Long.getLong("portal.test.seed", System.nanoTime());
    System.out.printf("KilledNodeJourneyIT: %d rounds, seed %d%n", ROUNDS, seed);
    var random = new Random(seed);
    var before = database.texts(LAST_NOTE).get(0);
    var size = before.split("\n")[1];
    var port = Ports.free();
    callMeeting();

    for (var round = 0; round < ROUNDS; round++) {
      var name = Names.unique("killed").replace(' ', '-') + ".pdf";
      Set<UUID> acknowledged;
      try (var node = visitors.anotherPortal(port, Map.of())) {
        acknowledged = killUnderLoad(node, uploaders(node, name), 1 + random.nextInt(MOST));
      }
      assertStoredWithTheirLeaves(name, acknowledged);
    }

    visitors.reclaimSignIns();
    var bundle = visitors.as(Person.AUDITOR).get("/desk/bundle?since=" + size);
    assertThat(verified(bundle.body(), before)).startsWith("VERIFIED: ");
  }

  private static final String LAST_NOTE =
      "select note from audit_checkpoint order by size desc limit 1";

  private void callMeeting() {
    var secretary = visitors.stranger();
    secretary.open("/me.xhtml");
    secretary.signIn(Person.SECRETARIAT_CTF);
    meeting = new Secretariat(secretary).call(Names.unique("Meeting with killed nodes"));
    cookies = secretary.context().storageState();
  }

  /** Its page is closed: one that stays open would ask the dead node, and the next. */
  private Uploaders uploaders(Portal node, String name) {
    try (var visit = visitors.strangerAt(node, cookies)) { // Keycloak knows the browser
      new Secretariat(visit).openDocuments(meeting);
      return new Uploaders(visit, name);
    }
  }

  private static Set<UUID> killUnderLoad(Portal node, Uploaders uploaders, int enough) {
    try (var clients = uploaders.begin()) {
      Database.await(
          () -> clients.acknowledged().size() >= enough,
          () -> "only " + clients.acknowledged().size() + " were acknowledged");
      node.kill();
      return clients.end();
    }
  }

  private void assertStoredWithTheirLeaves(String name, Set<UUID> acknowledged) {
    var stored =
        ids("select id::text from upload where file_name = ? and finished_at is not null", name);
    var leaves =
        database.texts(
            "select object_id::text from audit_leaf where action = 'document.uploaded'"
                + " and outcome = 'DONE' and object_id = any (array(select id from upload where"
                + " file_name = ?))",
            name);
    System.out.printf(
        "KilledNodeJourneyIT: %d were acknowledged, %d are stored%n",
        acknowledged.size(), stored.size());

    assertThat(stored).containsAll(acknowledged);
    assertThat(leaves).doesNotHaveDuplicates();
    assertThat(leaves.stream().map(UUID::fromString).collect(Collectors.toSet())).isEqualTo(stored);
    database.await(0, UNSIGNED, name);
  }

  private Set<UUID> ids(String sql, Object... parameters) {
    return database.texts(sql, parameters).stream()
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  /** What the verifier says of a bundle to an auditor who accepted that checkpoint. */
  private String verified(byte[] bundle, String earlier) throws IOException {
    var file = Files.write(folder.resolve("bundle"), bundle);
    var known = Files.writeString(folder.resolve("earlier"), earlier);
    var said = new ByteArrayOutputStream();
    new VerifyCommand(print(said), print(OutputStream.nullOutputStream()))
        .run(
            List.of(
                file.toString(),
                "--since",
                known.toString(),
                "--key",
                visitors.services().logKey()));
    return said.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream print(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
