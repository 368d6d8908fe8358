package org.issg.portal.shared.view;

import java.util.Optional;

/** Looks for what really happened inside the wrappings of containers. */
final class Causes {

  private Causes() {}

  /** What all else came of. */
  static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      if (each.getCause() == each) {
        break;
      }
    }
    return Optional.empty();
  }
}
