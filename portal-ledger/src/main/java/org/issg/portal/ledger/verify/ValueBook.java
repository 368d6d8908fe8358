package org.issg.portal.ledger.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.Commitment;
import org.issg.portal.ledger.bundle.BundleReader;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.Side;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.bundle.ValuesHead;

/**
 * The values of a bundle in its order, 40 bytes of each: its place, and the commitment that it
 * opens or the index of the leaf that confirmed its destruction.
 */
final class ValueBook {

  private static final int ENTRY = Long.BYTES + 32;
  private static final int BLOCK = 4096;

  /** What no values and salt lead to, as far as anybody knows. */
  private static final byte[] OPENS_NOTHING = new byte[32];

  private final ValuesHead head;
  private final List<ByteBuffer> blocks = new ArrayList<>();
  private int size;
  private int next;

  private ValueBook(ValuesHead head) {
    this.head = head;
  }

  /**
   * Reads all values; none of a bundle of the format without them.
   *
   * @throws Refusal when they are out of order or not where the bundle says
   */
  static ValueBook read(BundleReader reader) throws IOException {
    Optional<ValuesHead> head = reader.begin();
    ValueBook book = new ValueBook(head.orElse(new ValuesHead(0, 0, List.of())));
    if (head.isPresent()) {
      Optional<StoredValue> value = reader.value();
      while (value.isPresent()) {
        book.add(value.get());
        value = reader.value();
      }
    }
    return book;
  }

  private void add(StoredValue value) {
    long place = place(value.index(), value.side());
    boolean inRange = value.index() >= head.from() && value.index() < head.end();
    if (!inRange || size > 0 && place <= place(size - 1)) {
      throw new Refusal(
          Cause.MALFORMED,
          "The values of leaf %d are out of their order or range.".formatted(value.index()));
    }
    if (size % BLOCK == 0) {
      blocks.add(ByteBuffer.allocate(BLOCK * ENTRY));
    }
    ByteBuffer block = blocks.get(size / BLOCK);
    block.putLong(place << 1 | (value.isDestroyed() ? 1 : 0));
    if (value.isDestroyed()) {
      block.putLong(value.confirmed()).position(block.position() + ENTRY - 2 * Long.BYTES);
    } else {
      block.put(opened(value));
    }
    size++;
  }

  private static byte[] opened(StoredValue value) {
    return value.salt().length == Commitment.SALT_LENGTH
        ? Commitment.to(value.content(), value.salt())
        : OPENS_NOTHING;
  }

  private static long place(long index, Side side) {
    return index << 1 | side.ordinal();
  }

  private long place(int entry) {
    return blocks.get(entry / BLOCK).getLong(entry % BLOCK * ENTRY) >>> 1;
  }

  ValuesHead head() {
    return head;
  }

  /** The index of the leaf whose values come next; nothing after the last. */
  Optional<Long> nextIndex() {
    return next == size ? Optional.empty() : Optional.of(place(next) >> 1);
  }

  /** Takes the next values if they are those of that leaf and side; null if they are not there. */
  Entry take(long index, Side side) {
    if (next == size || place(next) != place(index, side)) {
      return null;
    }
    ByteBuffer block = blocks.get(next / BLOCK);
    int at = next % BLOCK * ENTRY;
    next++;
    boolean destroyed = (block.getLong(at) & 1) == 1;
    int from = at + Long.BYTES;
    return new Entry(
        destroyed ? block.getLong(from) : -1, Arrays.copyOfRange(block.array(), from, at + ENTRY));
  }

  /**
   * Values as they are kept here.
   *
   * @param confirmed index of the leaf that confirmed their destruction; negative where they are
   *     there
   * @param commitment that they open
   */
  record Entry(long confirmed, byte[] commitment) {

    boolean isDestroyed() {
      return confirmed >= 0;
    }
  }
}
