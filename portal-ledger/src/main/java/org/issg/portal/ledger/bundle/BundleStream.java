package org.issg.portal.ledger.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * A bundle with values that is written as it is read, some lines at a time: for whoever hands it
 * on, or reads it in the same program.
 */
public final class BundleStream extends InputStream {

  /** From how many leaves' indexes values are asked for at once. */
  static final int VALUES_STEP = 10_000;

  private static final int VALUES_PIECE = 1 << 16;

  private final BundleSource source;
  private final BundleHead head;
  private final ValueSpool values;
  private final InputStream valueLines;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final BundleWriter writer = new BundleWriter(piece);
  private byte[] written = {};
  private int at;
  private long next;
  private boolean valuesWritten;
  private boolean ended;

  private BundleStream(List<String> kinds, BundleHead head, ValueSpool values, BundleSource source)
      throws IOException {
    this.source = source;
    this.head = head;
    this.values = values;
    this.valueLines = values.lines();
    this.next = head.from();
    writer.values(new ValuesHead(head.from(), head.end(), kinds));
  }

  /**
   * Begins a bundle: chooses the checkpoint, and reads all values up to the end of the range.
   *
   * @param kinds of records whose values it holds, in ascending order
   */
  public static BundleStream of(List<String> kinds, BundleSource source) throws IOException {
    ValueSpool values = new ValueSpool();
    try {
      return new BundleStream(kinds, spool(source, values), values, source);
    } catch (IOException | RuntimeException broken) {
      values.close();
      throw broken;
    }
  }

  /**
   * Values are destroyed only once the leaf that confirms it is signed, so the checkpoint that is
   * the last one after they were read has all of these leaves; mostly the one before has, too.
   */
  private static BundleHead spool(BundleSource source, ValueSpool values) throws IOException {
    BundleHead head = source.head(0);
    long least = spool(source, values, head.from(), head.end());
    while (least > head.size()) {
      BundleHead later = source.head(least);
      least = spool(source, values, head.end(), later.end());
      head = later;
    }
    return head;
  }

  /** How many leaves the log has at least, so that each redaction of these values is in it. */
  private static long spool(BundleSource source, ValueSpool values, long from, long end)
      throws IOException {
    long least = 0;
    for (long next = from; next < end; next += VALUES_STEP) {
      for (StoredValue value : source.values(next, Math.min(next + VALUES_STEP, end))) {
        values.add(value);
        least = Math.max(least, value.isDestroyed() ? value.confirmed() + 1 : 0);
      }
    }
    return least;
  }

  /** What stands before the leaves, as it was chosen. */
  public BundleHead head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    return fill() ? written[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, written.length - at);
    System.arraycopy(written, at, into, from, count);
    at += count;
    return count;
  }

  /** Whether there is a byte to be read, written just now if need be. */
  private boolean fill() throws IOException {
    while (at == written.length && !ended) {
      write();
      written = piece.toByteArray();
      piece.reset();
      at = 0;
    }
    return at < written.length;
  }

  private void write() throws IOException {
    if (valuesWritten) {
      writeLeaves();
    } else {
      writeValues();
    }
  }

  private void writeValues() throws IOException {
    byte[] lines = valueLines.readNBytes(VALUES_PIECE);
    writer.valueLines(lines);
    if (lines.length < VALUES_PIECE) {
      values.close();
      writer.head(head);
      valuesWritten = true;
    }
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

  @Override
  public void close() throws IOException {
    values.close();
  }
}
