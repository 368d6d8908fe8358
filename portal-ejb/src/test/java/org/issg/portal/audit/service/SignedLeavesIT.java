package org.issg.portal.audit.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.People.CTF_DELEGATE;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.ledger.NodeKeys;
import org.issg.portal.ledger.NodeKeys.Verdict;
import org.issg.portal.ledger.NodePublicKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A leaf that the portal wrote is told from one that was written by hand in its name. */
class SignedLeavesIT extends MeetingScene {

  private static final String INSERT =
      "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, node_key, signature)"
          + " values (?, ?, sha256(?), actor_subject(), 'meeting.read', 'READ', ?, ?)";

  @Inject private LeafSigner signer;
  @Inject private LogState log;
  @Inject private LogGuard guard;

  @AfterEach
  void mend() {
    Database.change("update node_key set valid_until = null where id = ?", signer.keyId());
  }

  @Test
  void leafOfTheApplicationIsGenuine() {
    as(CTF_DELEGATE, () -> queries.open(CTF_MEETING));

    assertThat(verdict(leaf().id())).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void leavesOfTheDemonstrationAreGenuineToo() {
    List<UUID> loaded =
        Database.rows(
            "select id from audit_leaf where action = 'demonstration.loaded' limit 20",
            row -> row.getObject(1, UUID.class));

    assertThat(loaded)
        .hasSize(20)
        .allSatisfy(id -> assertThat(verdict(id)).isEqualTo(Verdict.GENUINE));
  }

  @Test
  void leafThatWasInsertedByHandIsFoundOut() throws SQLException {
    as(CTF_DELEGATE, () -> queries.open(CTF_MEETING));
    byte[] bytes = leaf().bytes();
    byte[] signature = signature(leaf().id());
    byte[] other = new String(bytes, UTF_8).replace("\"TR\"", "\"RU\"").getBytes(UTF_8);
    NodeKey own = NodeKey.parse(NodeKey.generate());

    assertThat(inserted(other, null, null)).isEqualTo(Verdict.UNSIGNED);
    assertThat(inserted(other, signer.keyId(), signature)).isEqualTo(Verdict.FORGED);
    assertThat(inserted(other, signer.keyId(), own.sign(other))).isEqualTo(Verdict.FORGED);
    assertThat(inserted(other, own.publicKey().id(), own.sign(other)))
        .isEqualTo(Verdict.UNKNOWN_KEY);
  }

  /** What is said of a leaf that the application's role inserts, in a transaction taken back. */
  private Verdict inserted(byte[] leaf, String key, byte[] signature) throws SQLException {
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      sql.actAs(CTF_DELEGATE);
      try (PreparedStatement insert = sql.connection().prepareStatement(INSERT)) {
        insert.setObject(1, UUID.randomUUID());
        insert.setBytes(2, leaf);
        insert.setBytes(3, leaf);
        insert.setString(4, key);
        insert.setBytes(5, signature);
        assertThat(insert.executeUpdate()).isOne();
      }
    }
    return keys().check(key, signature, leaf, Instant.now());
  }

  @Test
  void applicationRegistersNoKeyAndEndsNone() throws SQLException {
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      for (String attack :
          List.of(
              "insert into node_key (id, public_key) values ('00000000', sha256('a'))",
              "update node_key set valid_until = null",
              "delete from node_key")) {
        assertThatThrownBy(() -> sql.attempt(attack))
            .hasMessageContaining("permission denied for table node_key");
      }
    }
  }

  @Test
  void keyWhoseTermIsOverKeepsThePortalFromServing() {
    assertThat(log.holds(signer.keyId())).isTrue();
    assertThatCode(guard::requireKey).doesNotThrowAnyException();

    Database.change("update node_key set valid_until = now() where id = ?", signer.keyId());

    assertThat(log.holds(signer.keyId())).isFalse();
    assertThatThrownBy(guard::requireKey)
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(signer.keyId());
  }

  private static Verdict verdict(UUID leaf) {
    return Database.rows(
            "select node_key, signature, leaf, recorded_at from audit_leaf where id = ?",
            row ->
                keys()
                    .check(
                        row.getString(1),
                        row.getBytes(2),
                        row.getBytes(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
            leaf)
        .get(0);
  }

  private static byte[] signature(UUID leaf) {
    return Database.rows(
            "select signature from audit_leaf where id = ?", row -> row.getBytes(1), leaf)
        .get(0);
  }

  private static NodeKeys keys() {
    return new NodeKeys(
        Database.rows(
            "select public_key, valid_from, valid_until from node_key",
            row -> {
              OffsetDateTime until = row.getObject(3, OffsetDateTime.class);
              return new NodeKeys.Registered(
                  new NodePublicKey(row.getBytes(1)),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  until == null ? null : until.toInstant());
            }));
  }
}
