package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;

/** The cosignatures of one witness in the database; none is kept that its key does not verify. */
final class Cosignatures {

  private static final String LAST =
      "select coalesce(max(size), 0) from audit_cosignature where witness = ?";
  private static final String KEEP =
      "insert into audit_cosignature (size, witness, line) values (?, ?, ?)"
          + " on conflict do nothing";

  private final VerifierKey key;

  Cosignatures(VerifierKey key) {
    this.key = key;
  }

  String witness() {
    return key.name();
  }

  /** Size of the last checkpoint that the witness has cosigned; 0 for none. */
  long last(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LAST)) {
      query.setString(1, key.id().toString());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * Keeps the one of these signatures that is the witness's.
   *
   * @return what speaks against all of them, if so
   */
  Optional<String> keep(
      Connection connection, SignedNote checkpoint, long size, List<NoteSignature> signatures)
      throws SQLException {
    for (NoteSignature each : signatures) {
      if (each.key().equals(key.id()) && key.verifies(checkpoint.text(), each)) {
        insert(connection, size, each);
        return Optional.empty();
      }
    }
    return Optional.of("gives a cosignature that is not of its key");
  }

  private void insert(Connection connection, long size, NoteSignature signature)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setLong(1, size);
      insert.setString(2, key.id().toString());
      insert.setString(3, signature.toString());
      insert.executeUpdate();
    }
    connection.commit();
  }
}
