package org.issg.portal.desk.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;
import org.issg.portal.desk.AlertKind;

/** What a filter demands of a leaf {@code l} itself, and the values of its parameters. */
final class LogConditions {

  /** Whoever asks the log about a record does not open it. */
  static final String NO_QUESTION =
      Stream.of(Action.RECORD_STORY_READ, Action.ACCESS_EXPLAINED)
          .map(action -> "'" + action.stored() + "'")
          .collect(Collectors.joining(", ", "l.action not in (", ")"));

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  LogConditions(LogFilter filter) {
    filter.values().forEach(this::restrict);
  }

  private void restrict(LogField field, Object value) {
    if (field == LogField.COUNTED) {
      all.add(Counted.condition(AlertKind.valueOf((String) value)));
    } else if (field == LogField.DELEGATION && value.equals(LogFilter.NONE)) {
      all.add("l.delegation is null");
    } else if (field == LogField.QUESTIONS) {
      all.add(NO_QUESTION);
    } else if (field.isOfTheLeaf()) {
      all.add(field.condition());
      parameters.put(field.parameter(), value);
    }
  }

  List<String> all() {
    return all;
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
