package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleSource;
import org.issg.portal.ledger.bundle.BundleStream;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.note.Checkpoint;

/** The bundle of a whole log with the values of members, as the desk hands it out. */
final class DeskBundle implements BundleSource {

  private static final List<String> KINDS = List.of("member");

  private final BundleExport export;

  private DeskBundle(BundleExport export) {
    this.export = export;
  }

  static byte[] of(LedgerDatabase database) throws SQLException {
    try (Connection connection = database.asSuperuser()) {
      DeskBundle bundle = new DeskBundle(new BundleExport(connection));
      return BundleStream.of(KINDS, bundle).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size() throws SQLException {
    return Checkpoint.parse(export.checkpoint().text()).size();
  }

  @Override
  public List<StoredValue> values(long from, long end) {
    try {
      return export.values(from, end, KINDS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public BundleHead head(long least) {
    try {
      return export.head(export.checkpoint(), 0, size(), 0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<StoredLeaf> leaves(long from, long end) {
    try {
      return export.present(from, end);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
