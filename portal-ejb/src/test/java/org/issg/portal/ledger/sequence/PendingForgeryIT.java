package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.ledger.NodeKey;
import org.junit.jupiter.api.Test;

/** Leaves that no node of the portal wrote: the sequencer names them, and takes those of others. */
class PendingForgeryIT extends LedgerTest {

  private static final NodeKey STRANGER = NodeKey.parse(NodeKey.generate());
  private static final String NODE = LedgerDatabase.NODE.publicKey().id();

  private final UUID id = UUID.randomUUID();
  private final byte[] leaf = LedgerDatabase.leaf(id);

  @Test
  void aLeafThatNoNodeSignedIsLeftOut() throws SQLException, IOException {
    assertLeftOut(id, leaf, null, null, "no node signed it");
  }

  @Test
  void aLeafWithTheSignatureOfAnotherIsLeftOut() throws SQLException, IOException {
    byte[] other = LedgerDatabase.NODE.sign(LedgerDatabase.leaf(UUID.randomUUID()));

    assertLeftOut(id, leaf, NODE, other, "its signature is not one of the key " + NODE);
  }

  @Test
  void aLeafByAKeyThatIsOfNoNodeIsLeftOut() throws SQLException, IOException {
    String key = STRANGER.publicKey().id();

    assertLeftOut(
        id, leaf, key, STRANGER.sign(leaf), "signed by the key " + key + ", which is of no node");
  }

  @Test
  void aLeafByAKeyWhoseTermIsOverIsLeftOut() throws SQLException, IOException {
    database.texts(
        "update node_key set valid_from = now() - interval '2 days',"
            + " valid_until = now() - interval '1 day' returning id");
    database.write(1);

    sequenceAll();

    assertThat(alarms).singleElement().asString().contains("the key " + NODE + " did not hold");
    assertThat(database.sequenced()).isEmpty();
  }

  @Test
  void aLeafByAKeyThatTheDatabaseWasToldOfIsLeftOutWhereOperatorsNameTheirs()
      throws SQLException, IOException {
    List<UUID> leaves = database.write(2);
    try (Connection forger = database.asSuperuser()) {
      LedgerDatabase.register(forger, STRANGER);
      LedgerDatabase.insert(forger, id, leaf, STRANGER.publicKey().id(), STRANGER.sign(leaf));
    }

    try (Connection connection = database.asSequencer().connect()) {
      NodeRegister named = new NodeRegister(List.of(LedgerDatabase.NODE.publicKey()));
      start(
          connection,
          new LeafGate(named, alarms::add),
          new Leader(connection, file, notary, step -> {}));
    }

    assertThat(alarms).singleElement().asString().contains(id.toString(), "which is of no node");
    assertThat(database.sequenced()).containsExactlyInAnyOrderElementsOf(leaves);
  }

  @Test
  void aLeafOfAnotherIdThanItsBytesIsLeftOut() throws SQLException, IOException {
    UUID other = UUID.randomUUID();

    assertLeftOut(
        other,
        leaf,
        NODE,
        LedgerDatabase.NODE.sign(leaf),
        "its column id is not what its bytes say");
  }

  @Test
  void aLeafThatIsNoCanonicalJsonIsLeftOut() throws SQLException, IOException {
    byte[] odd = "{\"v\": 1}".getBytes(StandardCharsets.UTF_8);

    assertLeftOut(id, odd, NODE, LedgerDatabase.NODE.sign(odd), "no canonical JSON");
  }

  @Test
  void aLeafThatDoesNotHaveItsHashIsLeftOut() throws SQLException, IOException {
    UUID leaf = database.write(1).get(0);
    database.tamper("update audit_leaf set leaf_hash = sha256('other') where id = '" + leaf + "'");

    sequenceAll();

    assertThat(alarms).singleElement().asString().contains("its hash is not that of its bytes");
    assertThat(database.sequenced()).isEmpty();
  }

  @Test
  void aLeafThatIsThereTwiceIsTakenOnce() throws SQLException, IOException {
    List<UUID> leaves = database.write(2);
    copyLater(leaves.get(0));
    sequenceAll();
    copyLater(leaves.get(1));

    sequenceAll();

    assertThat(alarms).anyMatch(each -> each.contains("a leaf of its id was found beside it"));
    assertThat(alarms).anyMatch(each -> each.contains("a leaf of its id is in the tree already"));
    assertSequenced(leaves);
  }

  /** The very bytes and signature a second time, at another moment. */
  private void copyLater(UUID leaf) {
    database.texts(
        "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome,"
            + " node_key, signature) select id, recorded_at + interval '1 second', leaf, leaf_hash,"
            + " actor, action, outcome, node_key, signature from audit_leaf where id = '"
            + leaf
            + "' returning id");
  }

  private void assertLeftOut(UUID id, byte[] bytes, String key, byte[] signature, String reason)
      throws SQLException, IOException {
    List<UUID> leaves = database.write(2);
    try (Connection forger = database.asSuperuser()) {
      LedgerDatabase.insert(forger, id, bytes, key, signature);
    }
    leaves.addAll(database.write(2));

    sequenceAll();

    assertThat(alarms)
        .singleElement()
        .asString()
        .startsWith("leaf " + id + " is left out: ")
        .contains(reason);
    assertSequenced(leaves);
  }
}
