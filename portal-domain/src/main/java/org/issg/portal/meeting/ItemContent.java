package org.issg.portal.meeting;

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
 */
public record ItemContent(
    String title,
    int depth,
    Track track,
    ItemKind kind,
    UUID leadDelegation,
    int minutes,
    String note) {

  private static final int LONGEST_MINUTES = 1440;
  private static final int NOTE_LENGTH = 4000;
  private static final int DEEPEST = 2;

  public ItemContent {
    title = Texts.title(title, "meeting.item.title.length");
    note = Texts.optional(note);
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
}
