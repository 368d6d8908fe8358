package org.issg.portal.shared.service;

import java.util.Optional;

/** Looks for what really happened inside the wrappings of containers. */
public final class Causes {

  private Causes() {}

  /** What all else came of. */
  public static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** The outermost of that type. */
  public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
