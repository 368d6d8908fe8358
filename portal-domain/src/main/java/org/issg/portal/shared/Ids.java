package org.issg.portal.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the ids of records: UUID version 7 (RFC 9562), so that ids grow with time. */
public final class Ids {

  private static final int TEXT_LENGTH = 36;

  private Ids() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * Reads an id from outside; anything that is not exactly an id in its canonical form is empty.
   */
  public static Optional<UUID> parse(String text) {
    if (text == null || text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
