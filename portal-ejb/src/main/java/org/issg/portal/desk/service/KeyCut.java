package org.issg.portal.desk.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.issg.portal.shared.PageKey;

/**
 * A page, newest first, of rows that were read from a key on in one direction or the other.
 *
 * @param hasNewer whether there is a page before it
 * @param hasOlder whether there is a page behind it
 */
record KeyCut<T>(List<T> rows, boolean hasNewer, boolean hasOlder) {

  /**
   * @param found in the order of reading, one more than the page holds if there are more
   * @param key from which on it was read, or null for the first page
   * @param newer whether it was read from older rows to newer ones
   */
  static <T> KeyCut<T> of(List<T> found, int size, PageKey key, boolean newer) {
    boolean more = found.size() > size;
    List<T> rows = new ArrayList<>(more ? found.subList(0, size) : found);
    if (newer) {
      Collections.reverse(rows);
    }
    return new KeyCut<>(rows, newer ? more : key != null, newer || more);
  }
}
