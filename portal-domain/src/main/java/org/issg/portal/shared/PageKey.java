package org.issg.portal.shared;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list begins or ends: the moment and the id of a row, as one word of an address.
 */
public record PageKey(Instant at, UUID id) {

  private static final String SEPARATOR = "_";

  /** Reads a key from an address; anything that is not exactly one is empty. */
  public static Optional<PageKey> parse(String text) {
    String[] parts = text.split(SEPARATOR, 2);
    try {
      Instant at = Instant.parse(parts[0]);
      return Ids.parse(parts[parts.length - 1]).map(id -> new PageKey(at, id));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + SEPARATOR + id;
  }
}
