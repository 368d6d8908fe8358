package org.issg.portal.proof;

import java.util.ArrayList;
import java.util.List;
import org.issg.portal.access.Distribution;

/**
 * Records for the database: a part of all combinations that runs through each of their dimensions,
 * and is denser where grants decide.
 */
final class Selection {

  /** Primes to the number of values in each dimension, so that every value meets every other. */
  private static final int RESTRICTED = 5;

  private static final int OTHERS = 17;

  private Selection() {}

  static List<Item> items(Kind kind) {
    List<Item> chosen = new ArrayList<>();
    int restricted = 0;
    int others = 0;
    for (Item item : kind.of(Product.items())) {
      if (item.distribution() == Distribution.RESTRICTED) {
        if (restricted++ % RESTRICTED == 0) {
          chosen.add(item);
        }
      } else if (others++ % OTHERS == 0) {
        chosen.add(item);
      }
    }
    return chosen;
  }
}
