package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.issg.portal.ledger.NodeKeys;
import org.issg.portal.ledger.NodePublicKey;

/**
 * The nodes' keys with their terms as the database tells them; where the operators named keys
 * themselves, none but these.
 */
record NodeRegister(List<NodePublicKey> named) {

  private static final String KEYS =
      "select public_key, valid_from, valid_until from node_key order by id";

  /** Believes the database. */
  static final NodeRegister OF_THE_DATABASE = new NodeRegister(List.of());

  NodeKeys keys(Connection connection) throws SQLException {
    List<NodeKeys.Registered> keys = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(KEYS);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        NodePublicKey key = new NodePublicKey(row.getBytes(1));
        if (isNamed(key)) {
          Instant from = instant(row.getObject(2, OffsetDateTime.class));
          keys.add(
              new NodeKeys.Registered(key, from, instant(row.getObject(3, OffsetDateTime.class))));
        }
      }
    }
    return new NodeKeys(keys);
  }

  /** By all of its bytes: another key with the same fingerprint can be found by trying. */
  private boolean isNamed(NodePublicKey key) {
    return named.isEmpty() || named.stream().anyMatch(each -> Arrays.equals(each.raw(), key.raw()));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
