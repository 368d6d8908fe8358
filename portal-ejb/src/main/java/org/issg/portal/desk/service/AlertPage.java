package org.issg.portal.desk.service;

import java.util.List;

/** A page of alerts, newest first. */
public record AlertPage(List<AlertRow> rows, boolean hasNewer, boolean hasOlder, long open) {

  public AlertPage {
    rows = List.copyOf(rows);
  }
}
