package org.issg.portal.ledger.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.NotCanonicalException;
import org.issg.portal.ledger.tree.Hash;

/**
 * An entry of the tree with the row of its leaf.
 *
 * @param hash under which it stands in the tree
 * @param bytes null where the log has lost the leaf, as its columns are
 * @param key fingerprint of the key that signed it, or null
 * @param signature that stands beside it, or null
 */
record EnteredLeaf(
    long index, Hash hash, byte[] bytes, String key, byte[] signature, LeafColumns columns) {

  /** From an index to before another. */
  static final String QUERY =
      "select e.index, e.leaf_hash, l.leaf, l.node_key, l.signature, "
          + LeafColumns.LIST
          + " from audit_entry e left join audit_leaf l"
          + " on l.recorded_at = e.recorded_at and l.id = e.leaf_id"
          + " where e.index >= ? and e.index < ? order by e.index";

  /**
   * @throws Alarm when the entry holds no hash
   */
  static EnteredLeaf read(ResultSet row) throws SQLException {
    long index = row.getLong(1);
    Hash hash =
        LeafColumns.hash(row.getBytes(2))
            .orElseThrow(() -> new Alarm("Entry %d of the tree holds no hash.".formatted(index)));
    byte[] bytes = row.getBytes(3);
    return new EnteredLeaf(
        index,
        hash,
        bytes,
        row.getString(4),
        row.getBytes(5),
        bytes == null ? null : LeafColumns.read(row, 6));
  }

  /** What is wrong with it, in words. */
  Optional<String> complaint() {
    if (bytes == null) {
      return Optional.of("leaf %d is gone from the log".formatted(index));
    }
    if (!isAsSigned()) {
      return Optional.of("leaf %d was changed after it had been signed".formatted(index));
    }
    return differing()
        .map(
            each ->
                "the column %s beside leaf %d is not what its bytes say".formatted(each, index));
  }

  /**
   * The column that says other than the bytes; nothing where these are not those that were signed.
   */
  Optional<String> differing() {
    if (bytes == null || !isAsSigned()) {
      return Optional.empty();
    }
    if (!columns.hash().equals(Optional.of(hash))) {
      return Optional.of("leaf_hash");
    }
    try {
      return columns.differing(CanonicalReader.object(bytes));
    } catch (NotCanonicalException neverOfTheGate) {
      return Optional.of("leaf");
    }
  }

  private boolean isAsSigned() {
    return hash.equals(Hash.ofLeaf(bytes));
  }
}
