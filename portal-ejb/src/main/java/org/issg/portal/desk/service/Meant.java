package org.issg.portal.desk.service;

import java.util.List;
import java.util.UUID;

/**
 * Whom and what a filter means by a name.
 *
 * @param subjects of the people, best match first; null where the filter names nobody
 * @param more whether the name fits more people than these
 * @param objects ids of the record and its parts; null where the filter names none
 */
public record Meant(List<String> subjects, boolean more, List<UUID> objects) {

  /** Whether the leaves lie along an index of their own. */
  boolean isNarrow() {
    return subjects != null || objects != null;
  }

  LogStatement narrow(LogStatement statement) {
    if (objects != null) {
      statement.about(objects.toArray(UUID[]::new));
    }
    if (subjects != null) {
      statement.by(subjects.toArray(String[]::new));
    }
    return statement;
  }
}
