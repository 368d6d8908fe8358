package org.issg.portal.ledger.bundle;

/**
 * Values on one side of a change, as the log keeps them beside the leaf that commits to them.
 *
 * @param index of the leaf
 * @param salt null where the values were destroyed
 * @param content canonical JSON; null where the values were destroyed
 * @param confirmed index of the leaf that confirmed their destruction; null where they were not
 */
public record StoredValue(long index, Side side, byte[] salt, byte[] content, Long confirmed) {

  /** Values that are still there. */
  public static StoredValue kept(long index, Side side, byte[] salt, byte[] content) {
    return new StoredValue(index, side, salt, content, null);
  }

  /** Values that are gone, by the redaction that a leaf confirmed. */
  public static StoredValue destroyed(long index, Side side, long confirmed) {
    return new StoredValue(index, side, null, null, confirmed);
  }

  public boolean isDestroyed() {
    return content == null;
  }
}
