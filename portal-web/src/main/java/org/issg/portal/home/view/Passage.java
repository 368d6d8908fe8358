package org.issg.portal.home.view;

import java.util.ArrayList;
import java.util.List;
import org.issg.portal.home.service.FoundRecord;

/**
 * A part of an extract.
 *
 * @param hit it is what was looked for
 */
public record Passage(String text, boolean hit) {

  /** Cuts an extract at its marks; nothing where there is none. */
  static List<Passage> of(String extract) {
    List<Passage> passages = new ArrayList<>();
    if (extract == null) {
      return passages;
    }
    int from = 0;
    while (from < extract.length()) {
      int hit = orEnd(extract.indexOf(FoundRecord.HIT, from), extract);
      int end = orEnd(extract.indexOf(FoundRecord.HIT_END, hit), extract);
      add(passages, extract.substring(from, hit), false);
      add(passages, extract.substring(Math.min(hit + 1, end), end), true);
      from = end + 1;
    }
    return passages;
  }

  private static int orEnd(int index, String text) {
    return index < 0 ? text.length() : index;
  }

  private static void add(List<Passage> passages, String text, boolean hit) {
    if (!text.isEmpty()) {
      passages.add(new Passage(text, hit));
    }
  }
}
