package org.issg.portal.release;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;

/** The records whose circle of readers can be changed after their release. */
public enum RecordKind {
  MEETING,
  DOCUMENT,
  POSITION_PAPER,
  DOSSIER;

  /** How the audit log, grants and addresses call it. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that stored name, or nothing. */
  public static Optional<RecordKind> of(String stored) {
    return Arrays.stream(values()).filter(kind -> kind.stored().equals(stored)).findFirst();
  }

  /**
   * The circles that such a record of the body can have: what belongs to the whole group is never
   * limited to its members, since they are the group; and a dossier never leaves its body.
   */
  public Set<Distribution> circles(BodyCode body) {
    Set<Distribution> circles = EnumSet.allOf(Distribution.class);
    if (body == BodyCode.ISSG) {
      circles.remove(Distribution.LIMITED);
    }
    if (this == DOSSIER) {
      circles.remove(Distribution.GENERAL);
    }
    return circles;
  }
}
