package org.issg.portal.shared.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where in a list a page begins, as its address says: after a row, before one, or at the start. */
public final class Paging {

  private String after;
  private String before;

  /** The key of that row; null at the start. What is malformed leads nowhere. */
  public <K> K key(Function<String, Optional<K>> parse) {
    String key = isBackwards() ? before : after;
    return key == null ? null : parse.apply(key).orElseThrow(NoSuchPage::new);
  }

  /** Whether the page ends before that row. */
  public boolean isBackwards() {
    return before != null;
  }

  /** The address of the page before these rows of a list; null without rows. */
  public static <R> String previous(Addresses list, List<R> rows, Function<R, ?> key) {
    return rows.isEmpty() ? null : list.with("before", key.apply(rows.get(0))).toString();
  }

  /** The address of the page after these rows of a list; null without rows. */
  public static <R> String next(Addresses list, List<R> rows, Function<R, ?> key) {
    return rows.isEmpty()
        ? null
        : list.with("after", key.apply(rows.get(rows.size() - 1))).toString();
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
