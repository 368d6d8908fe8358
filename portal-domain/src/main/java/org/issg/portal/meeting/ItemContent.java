package org.issg.portal.meeting;

import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;
import org.issg.portal.shared.Track;

/**
 * What the secretariat writes about an agenda item.
 *
 * @param depth 1 for an item, 2 for a sub-item of the item above it
 * @param leadDelegation the delegation that leads it, or null for the chair
 * @param minutes planned length in minutes
 * @param named the delegations that alone may know of it; empty where all readers of the meeting
 *     may
 */
public record ItemContent(
    String title,
    int depth,
    Track track,
    ItemKind kind,
    UUID leadDelegation,
    int minutes,
    String note,
    Set<UUID> named) {

  private static final int LONGEST_MINUTES = 1440;
  private static final int NOTE_LENGTH = 4000;
  private static final int DEEPEST = 2;

  public ItemContent {
    title = Texts.title(title, "meeting.item.title.length");
    note = Texts.optional(note);
    named = Set.copyOf(named);
    if (kind == null) {
      throw new RuleViolation("meeting.item.kind.missing");
    }
    if (depth < 1 || depth > DEEPEST) {
      throw new RuleViolation("meeting.item.depth.unknown");
    }
    if (minutes < 0 || minutes > LONGEST_MINUTES) {
      throw new RuleViolation("meeting.item.minutes.range");
    }
    if (note != null && note.length() > NOTE_LENGTH) {
      throw new RuleViolation("meeting.item.note.length");
    }
  }

  /** For all readers of the meeting. */
  public ItemContent(
      String title,
      int depth,
      Track track,
      ItemKind kind,
      UUID leadDelegation,
      int minutes,
      String note) {
    this(title, depth, track, kind, leadDelegation, minutes, note, Set.of());
  }

  /** Whether only the delegations that it names may know of it. */
  public boolean isRestricted() {
    return !named.isEmpty();
  }
}
