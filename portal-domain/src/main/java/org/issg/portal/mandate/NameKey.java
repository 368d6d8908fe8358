package org.issg.portal.mandate;

import java.util.Optional;
import java.util.UUID;
import org.issg.portal.shared.Ids;

/** Where a page of a list by name begins or ends: the name and id of a row, as one word. */
public record NameKey(String name, UUID id) {

  private static final char SEPARATOR = '_';
  private static final int ID_LENGTH = 36;

  /** Reads a key from an address; anything that is not exactly one is empty. */
  public static Optional<NameKey> parse(String text) {
    if (text.length() <= ID_LENGTH || text.charAt(ID_LENGTH) != SEPARATOR) {
      return Optional.empty();
    }
    return Ids.parse(text.substring(0, ID_LENGTH))
        .map(id -> new NameKey(text.substring(ID_LENGTH + 1), id));
  }

  @Override
  public String toString() {
    return id.toString() + SEPARATOR + name;
  }
}
