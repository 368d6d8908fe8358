package org.issg.portal.ledger.witness;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Hash;

/**
 * A checkpoint with the proof that it continues an earlier one, as C2SP's tlog-witness sends it:
 * the old size, the proof, an empty line, the checkpoint.
 */
public record Request(long oldSize, List<Hash> proof, SignedNote checkpoint) {

  private static final int MOST_HASHES = 63;
  private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");

  /**
   * @throws IllegalArgumentException when it is not of that form
   * @throws org.issg.portal.ledger.note.NoteRefusal when its checkpoint is no signed note
   */
  static Request parse(String body) {
    int blank = body.indexOf("\n\n");
    if (blank < 0) {
      throw new IllegalArgumentException("no empty line before the checkpoint");
    }
    List<String> lines = body.substring(0, blank).lines().toList();
    Matcher old = OLD.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!old.matches() || lines.size() > MOST_HASHES + 1) {
      throw new IllegalArgumentException("no old size and proof before the checkpoint");
    }
    return new Request(
        Long.parseLong(old.group(1)),
        lines.stream().skip(1).map(Hash::parse).toList(),
        SignedNote.parse(body.substring(blank + 2)));
  }

  @Override
  public String toString() {
    StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> body.append(hash).append('\n'));
    return body.append('\n').append(checkpoint).toString();
  }
}
