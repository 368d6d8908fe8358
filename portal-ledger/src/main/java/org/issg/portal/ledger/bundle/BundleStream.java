package org.issg.portal.ledger.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/**
 * The pieces of a bundle that is written as it is read, some leaves at a time: for a reader in the
 * same program, through a {@link java.io.SequenceInputStream}.
 */
public final class BundleStream implements Enumeration<InputStream> {

  private final BundleHead head;
  private final LongFunction<List<StoredLeaf>> leaves;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final BundleWriter writer;
  private long next;
  private boolean ended;

  /**
   * @param leaves gives the first leaves of the head's range from an index on, at least one; none
   *     where the log has lost them, which ends the bundle there
   */
  public BundleStream(BundleHead head, LongFunction<List<StoredLeaf>> leaves) {
    this.head = head;
    this.leaves = leaves;
    this.next = head.from();
    try {
      this.writer = new BundleWriter(piece, head);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public boolean hasMoreElements() {
    return !ended;
  }

  @Override
  public InputStream nextElement() {
    if (ended) {
      throw new NoSuchElementException();
    }
    try {
      write(next < head.end() ? leaves.apply(next) : List.of());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    InputStream written = new ByteArrayInputStream(piece.toByteArray());
    piece.reset();
    return written;
  }

  private void write(List<StoredLeaf> found) throws IOException {
    for (StoredLeaf leaf : found) {
      writer.leaf(leaf);
    }
    next += found.size();
    if (found.isEmpty()) {
      writer.end();
      ended = true;
    }
  }
}
