package org.issg.portal.desk.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one person did on one day, as the log tells it.
 *
 * @param people whom the name fits: exactly one where there is a day to tell
 * @param acts in the order in which each was done first
 * @param symbols of the records, by id
 * @param cut whether there is more than these acts
 */
public record PersonDay(
    List<DayPerson> people,
    DaySum sum,
    List<DaySession> sessions,
    List<DayAct> acts,
    Map<UUID, String> symbols,
    boolean cut) {

  public PersonDay {
    people = List.copyOf(people);
    sessions = List.copyOf(sessions);
    acts = List.copyOf(acts);
    symbols = Map.copyOf(symbols);
  }

  static PersonDay ofNobody(List<DayPerson> people) {
    return new PersonDay(people, DaySum.NOTHING, List.of(), List.of(), Map.of(), false);
  }

  /** Whose day it is; null where a name fits nobody alone. */
  public DayPerson person() {
    return people.size() == 1 ? people.get(0) : null;
  }

  /** The hours in which something was done. */
  public List<DayHour> hours() {
    List<DayHour> hours = new ArrayList<>();
    acts.stream()
        .collect(Collectors.groupingBy(DayAct::hour, LinkedHashMap::new, Collectors.toList()))
        .forEach((from, done) -> hours.add(new DayHour(from, done)));
    return hours;
  }
}
