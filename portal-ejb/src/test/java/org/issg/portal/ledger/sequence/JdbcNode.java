package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.issg.portal.ledger.tally.Outcome;
import org.issg.portal.ledger.tally.Series;
import org.issg.portal.ledger.tally.Sighting;
import org.issg.portal.ledger.tally.Tally;
import org.issg.portal.ledger.tree.Hash;

/** A node that writes, signs and counts leaves as the application does, over plain JDBC. */
final class JdbcNode {

  private final LedgerDatabase database;
  private final Series series = new Series();

  JdbcNode(LedgerDatabase database) throws SQLException {
    this.database = database;
    try (Connection connection = database.asSuperuser()) {
      commit(connection, Map.of("action", Sighting.SERIES_BEGUN));
    }
  }

  /** Writes so many leaves, each committed by itself; their ids. */
  List<UUID> write(int leaves) throws SQLException {
    try (Connection connection = database.asSuperuser()) {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < leaves; i++) {
        ids.add(commit(connection, Map.of("action", "meeting.read")));
      }
      return ids;
    }
  }

  private UUID commit(Connection connection, Map<String, Object> members) throws SQLException {
    Series.Share share = series.join();
    Map<String, Object> all = new TreeMap<>(members);
    all.putAll(share.mark().members());
    UUID id = UUID.randomUUID();
    byte[] leaf = LedgerDatabase.leaf(id, all);
    share.add(Hash.ofLeaf(leaf));
    boolean committed = false;
    try {
      LedgerDatabase.insert(connection, id, leaf);
      committed = true;
    } finally {
      share.end(committed ? Outcome.COMMITTED : Outcome.UNKNOWN);
    }
    return id;
  }

  /** Tells what was committed since the last tally; the id of that leaf. */
  UUID tally() throws SQLException {
    Optional<Tally> due = series.due();
    UUID id = UUID.randomUUID();
    try (Connection connection = database.asSuperuser()) {
      LedgerDatabase.insert(connection, id, LedgerDatabase.leaf(id, due.orElseThrow().members()));
    }
    series.written(due.get());
    return id;
  }
}
