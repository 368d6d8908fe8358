package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.launcher.NodeRegister;
import org.issg.portal.launcher.Problem;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.ledger.NodePublicKey;
import org.issg.portal.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the migration step brings the keys of nodes in and out, beside the one of the tests. */
class NodeRegisterIT {

  private final NodePublicKey old = NodeKey.parse(NodeKey.generate()).publicKey();
  private final NodePublicKey next = NodeKey.parse(NodeKey.generate()).publicKey();
  private List<NodePublicKey> present;

  @BeforeEach
  void rememberThePresentKeys() {
    present =
        Database.rows(
            "select public_key from node_key where valid_until is null",
            row -> new NodePublicKey(row.getBytes(1)));
  }

  @AfterEach
  void forget() {
    Database.change("delete from node_key where id in (?, ?)", old.id(), next.id());
  }

  @Test
  void oneKeyTakesOverFromAnotherWithoutAGap() throws SQLException {
    keep(old);
    assertThat(holding()).contains(old.id()).doesNotContain(next.id());

    keep(old, next);
    assertThat(holding()).contains(old.id(), next.id());

    keep(next);
    assertThat(holding()).contains(next.id()).doesNotContain(old.id());
  }

  @Test
  void whatIsRegisteredAgainKeepsItsTerm() throws SQLException {
    keep(old);
    String before = terms();

    keep(old);

    assertThat(terms()).isEqualTo(before);
  }

  @Test
  void keyThatHasEndedDoesNotComeBack() throws SQLException {
    keep(old);
    keep(next);

    assertThatThrownBy(() -> keep(old, next))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(old.id());
    assertThat(holding()).contains(next.id()).doesNotContain(old.id());
  }

  private void keep(NodePublicKey... keys) throws SQLException {
    List<NodePublicKey> all = new ArrayList<>(present);
    all.addAll(List.of(keys));
    try (Connection migrator = Database.asMigrator()) {
      migrator.setAutoCommit(false);
      new NodeRegister(migrator).keep(all);
      migrator.commit();
    }
  }

  private static List<String> holding() {
    return Database.rows(
        "select id from node_key where valid_until is null", row -> row.getString(1));
  }

  private static String terms() {
    return Database.rows(
            "select string_agg(id || valid_from || coalesce(valid_until::text, ''), ',' order by id)"
                + " from node_key",
            row -> row.getString(1))
        .get(0);
  }
}
