package org.issg.portal.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A page, in the order of its list, of rows that were read from a key on in one direction or the
 * other.
 *
 * @param hasPrevious whether there is a page before it
 * @param hasNext whether there is a page behind it
 */
public record KeyCut<T>(List<T> rows, boolean hasPrevious, boolean hasNext) {

  public KeyCut {
    rows = List.copyOf(rows);
  }

  /**
   * Cuts off the row by which a reader knows that there is more.
   *
   * @param found in the order of reading, one more than the page holds if there are more
   * @param size rows of a page
   * @param key from which on they were read, or null for the beginning of the list
   * @param backwards whether they were read towards the beginning of the list
   */
  public static <T> KeyCut<T> of(List<T> found, int size, Object key, boolean backwards) {
    boolean more = found.size() > size;
    List<T> rows = new ArrayList<>(more ? found.subList(0, size) : found);
    if (backwards) {
      Collections.reverse(rows);
    }
    return new KeyCut<>(rows, backwards ? more : key != null, backwards || more);
  }
}
