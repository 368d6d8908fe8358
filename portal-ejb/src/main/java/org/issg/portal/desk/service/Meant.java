package org.issg.portal.desk.service;

import java.util.List;
import java.util.UUID;

/**
 * Whom and what a filter means by a name.
 *
 * @param subjects of the people, best match first; null where the filter names nobody
 * @param more whether the name fits more people than these
 * @param objects ids of the record and its parts; null where the filter names none
 * @param shown the same of the record that lists showed
 */
public record Meant(List<String> subjects, boolean more, List<UUID> objects, List<UUID> shown) {

  /** Whether the leaves lie along an index of their own. */
  boolean isNarrow() {
    return subjects != null || objects != null || shown != null;
  }

  LogStatement narrow(LogStatement statement) {
    if (shown != null) {
      statement.showing(ids(shown), subjects == null ? null : texts(subjects));
    }
    if (objects != null) {
      statement.about(ids(objects));
    }
    if (subjects != null) {
      statement.by(texts(subjects));
    }
    return statement;
  }

  static UUID[] ids(List<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
