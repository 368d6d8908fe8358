package org.issg.portal.ledger.bundle;

import java.util.Optional;

/** Whether values are those before a change or those after it; the words are a leaf's members. */
public enum Side {
  BEFORE("before"),
  AFTER("after");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The side of that word, if there is one. */
  public static Optional<Side> of(String word) {
    for (Side side : values()) {
      if (side.word.equals(word)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }
}
