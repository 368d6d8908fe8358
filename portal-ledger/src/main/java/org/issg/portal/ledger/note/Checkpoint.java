package org.issg.portal.ledger.note;

import java.util.List;
import java.util.regex.Pattern;
import org.issg.portal.ledger.tree.Hash;

/**
 * The state of a log at a size (C2SP tlog-checkpoint).
 *
 * @param origin names the log, and is the name of its key
 * @param extensions further lines, which this ledger writes none of and keeps as they are
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * @param text of a note
   * @throws NoteRefusal when it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3
        || lines.stream().anyMatch(String::isEmpty)
        || !SIZE.matcher(lines.get(1)).matches()) {
      throw malformed();
    }
    try {
      Hash root = Hash.parse(lines.get(2));
      return new Checkpoint(
          lines.get(0), Long.parseLong(lines.get(1)), root, lines.subList(3, lines.size()));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static NoteRefusal malformed() {
    return new NoteRefusal(NoteRefusal.Reason.MALFORMED, "not a checkpoint");
  }

  /** The text to be signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
