package org.issg.portal.desk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.issg.portal.desk.service.BundleRange;
import org.issg.portal.desk.service.LedgerQueries;
import org.issg.portal.desk.service.LogValues;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleSource;
import org.issg.portal.ledger.bundle.BundleStream;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;

/** The log as an auditor takes it away, in short transactions. */
final class TakenLog implements BundleSource {

  private final LedgerQueries ledger;
  private final BundleRange wanted;
  private BundleHead begun;

  TakenLog(LedgerQueries ledger, BundleRange wanted) {
    this.ledger = ledger;
    this.wanted = wanted;
  }

  /** Begins the bundle; nothing of it has left then. */
  BundleStream begin() {
    try {
      return BundleStream.of(LogValues.KINDS, this);
    } catch (IOException noSpace) {
      throw new UncheckedIOException(noSpace);
    }
  }

  @Override
  public BundleHead head(long least) {
    begun = begun == null ? ledger.begin(wanted) : ledger.later(wanted, begun, least);
    return begun;
  }

  @Override
  public List<StoredValue> values(long from, long end) {
    return ledger.values(from, end);
  }

  @Override
  public List<StoredLeaf> leaves(long from, long end) {
    return ledger.leaves(from, end);
  }
}
