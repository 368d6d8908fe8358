package org.issg.portal.ledger.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The pieces of a bundle with values that is written as it is read, some lines at a time: for
 * whoever hands it on, or reads it in the same program.
 */
public final class BundleStream implements Enumeration<InputStream> {

  /** From how many leaves' indexes a piece takes values. */
  static final int VALUES_STEP = 10_000;

  private final ValuesHead values;
  private final BundleSource source;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final BundleWriter writer = new BundleWriter(piece);
  private BundleHead head;
  private long next;
  private boolean begun;
  private boolean ended;

  private BundleStream(ValuesHead values, BundleSource source) {
    this.values = values;
    this.source = source;
    this.next = values.from();
  }

  /** The bundle as a stream that is not to be closed, which would read all that is left. */
  public static InputStream of(ValuesHead values, BundleSource source) {
    return new SequenceInputStream(new BundleStream(values, source));
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
      write();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    InputStream written = new ByteArrayInputStream(piece.toByteArray());
    piece.reset();
    return written;
  }

  private void write() throws IOException {
    if (head != null) {
      writeLeaves();
    } else if (!begun) {
      writer.values(values);
      begun = true;
    } else if (next < values.end()) {
      writeValues();
    } else {
      head = source.head();
      next = head.from();
      writer.head(head);
    }
  }

  private void writeValues() throws IOException {
    long end = Math.min(next + VALUES_STEP, values.end());
    for (StoredValue value : source.values(next, end)) {
      writer.value(value);
    }
    next = end;
  }

  private void writeLeaves() throws IOException {
    List<StoredLeaf> found =
        next < head.end() ? source.leaves(next, head.end()) : List.<StoredLeaf>of();
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
