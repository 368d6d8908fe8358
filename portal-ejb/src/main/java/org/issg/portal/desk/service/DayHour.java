package org.issg.portal.desk.service;

import java.time.Instant;
import java.util.List;

/** What was done within one hour, in the order in which it was done first. */
public record DayHour(Instant from, List<DayAct> acts) {

  public DayHour {
    acts = List.copyOf(acts);
  }
}
