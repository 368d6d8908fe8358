package org.issg.portal.desk.service;

import java.util.List;

/**
 * A page of redactions, newest first.
 *
 * @param waiting how many wait for a second person
 */
public record RedactionPage(
    List<RedactionRow> rows, boolean hasNewer, boolean hasOlder, long waiting) {

  public RedactionPage {
    rows = List.copyOf(rows);
  }
}
