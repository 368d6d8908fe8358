package org.issg.portal.testing;

import java.time.Instant;
import java.util.UUID;

/**
 * A leaf that a superuser wrote into the log behind the portal's back, about a record that may not
 * exist; the sequencer leaves it out. It goes again, as none but a superuser can have it go.
 */
public final class ForgedLeaf implements AutoCloseable {

  private static final String INSERT =
      "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome,"
          + " object_kind, object_id) values (?, ?::timestamptz, '{}', sha256('x'), 'nobody',"
          + " 'meeting.read', 'READ', 'meeting', ?)";

  private final UUID id = UUID.randomUUID();
  private final UUID object = UUID.randomUUID();
  private final String partition;

  public ForgedLeaf(Instant at) {
    Database.change(INSERT, id, at.toString(), object);
    partition =
        Database.rows(
                "select tableoid::regclass::text from audit_leaf where id = ?",
                row -> row.getString(1),
                id)
            .get(0);
  }

  public UUID id() {
    return id;
  }

  /** The record that it speaks of. */
  public UUID object() {
    return object;
  }

  @Override
  public void close() {
    Database.change("alter table " + partition + " disable trigger audit_leaf_final");
    Database.change("delete from " + partition + " where id = ?", id);
    Database.change("alter table " + partition + " enable always trigger audit_leaf_final");
  }
}
