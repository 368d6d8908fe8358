package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.ledger.tally.Sighting;
import org.issg.portal.ledger.tree.Hash;

/**
 * Finds committed leaves without an entry. What was committed since the last look is what the
 * database's snapshot of now shows and the one of then did not: by transactions, not by ids or
 * times, so that a late commit is found as well.
 */
final class PendingLeaves {

  private static final String WITHOUT_ENTRY =
      """
       and not exists (select from audit_entry e
                        where e.recorded_at = l.recorded_at and e.leaf_id = l.id)
       order by l.recorded_at, l.id limit ?
      """;

  private static final String LEAVES =
      "select l.leaf, l.node_key, l.signature,"
          + " exists (select from audit_entry e where e.leaf_id = l.id), "
          + LeafColumns.LIST
          + " from audit_leaf l ";

  private static final String UNSEEN =
      LEAVES
          + """
             where l.txid >= pg_snapshot_xmin(?::pg_snapshot)
               and not pg_visible_in_snapshot(l.txid, ?::pg_snapshot)
            """;

  private static final String BEHIND =
      UNSEEN + " and (l.recorded_at, l.id) <= (?, ?)" + WITHOUT_ENTRY;
  private static final String UNSEEN_AFTER =
      UNSEEN + " and (l.recorded_at, l.id) > (?, ?)" + WITHOUT_ENTRY;
  private static final String AFTER =
      LEAVES + " where (l.recorded_at, l.id) > (?, ?)" + WITHOUT_ENTRY;

  private static final String LEFT_BEHIND =
      """
      select exists (
        select from audit_leaf l
         where l.recorded_at < now() - ? * interval '1 second'
           and not exists (select from audit_entry e
                            where e.recorded_at = l.recorded_at and e.leaf_id = l.id))
      """;

  private final Connection connection;
  private final LeafGate gate;

  /**
   * @param gate says which of them can be taken into the tree
   */
  PendingLeaves(Connection connection, LeafGate gate) {
    this.connection = connection;
    this.gate = gate;
  }

  /** What this transaction sees, for the next look. */
  String snapshot() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select pg_current_snapshot()");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Those that a snapshot did not show, and that do not follow a leaf. */
  Found behind(String snapshot, Instant recordedAt, UUID id) throws SQLException {
    return unseen(BEHIND, snapshot, recordedAt, id, Integer.MAX_VALUE);
  }

  /** Those that follow a leaf in the order of times and ids, whenever they were committed. */
  Found after(Instant recordedAt, UUID id, int limit) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(AFTER)) {
      query.setObject(1, recordedAt.atOffset(ZoneOffset.UTC));
      query.setObject(2, id);
      query.setInt(3, limit);
      return read(query);
    }
  }

  /** Of those that a snapshot did not show the ones that follow a leaf. */
  Found after(String snapshot, Instant recordedAt, UUID id, int limit) throws SQLException {
    return unseen(UNSEEN_AFTER, snapshot, recordedAt, id, limit);
  }

  private Found unseen(String sql, String snapshot, Instant recordedAt, UUID id, int limit)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, snapshot);
      query.setString(2, snapshot);
      query.setObject(3, recordedAt.atOffset(ZoneOffset.UTC));
      query.setObject(4, id);
      query.setInt(5, limit);
      return read(query);
    }
  }

  /** Whether a leaf of that age has no entry; looks over the whole log. */
  static boolean leavesBehind(Connection connection, Duration age) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LEFT_BEHIND)) {
      query.setLong(1, age.toSeconds());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /**
   * What a look found.
   *
   * @param leaves that can be taken into the tree
   * @param sightings what these say of their nodes' counts
   * @param seen how many there were with those that cannot
   * @param last the last one that was looked at, if any
   */
  record Found(List<PendingLeaf> leaves, List<Sighting> sightings, int seen, PendingLeaf last) {

    /** With those of another look before them. */
    Found after(Found others) {
      return new Found(join(others.leaves, leaves), join(others.sightings, sightings), seen, last);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  private Found read(PreparedStatement query) throws SQLException {
    List<Candidate> candidates = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        candidates.add(candidate(row));
      }
    }
    int seen = candidates.size();
    PendingLeaf last = seen == 0 ? null : candidates.get(seen - 1).leaf();
    List<Candidate> admitted = gate.admit(connection, candidates);
    return new Found(
        admitted.stream().map(Candidate::leaf).toList(),
        admitted.stream().map(Candidate::sighting).flatMap(Optional::stream).toList(),
        seen,
        last);
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    byte[] bytes = Objects.requireNonNullElse(row.getBytes(1), new byte[0]);
    LeafColumns columns = LeafColumns.read(row, 5);
    return new Candidate(
        new PendingLeaf(columns.recordedAt(), columns.id(), Hash.ofLeaf(bytes)),
        bytes,
        columns,
        row.getString(2),
        row.getBytes(3),
        row.getBoolean(4));
  }
}
