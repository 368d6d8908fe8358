package org.issg.portal.ledger.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note).
 *
 * @param text ends with a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * @throws NoteRefusal when it is no signed note
   */
  public static SignedNote parse(String note) {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw malformed("no blank line between text and signatures");
    }
    if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw malformed("it holds control characters");
    }
    List<String> lines = note.substring(blank + 2).lines().toList();
    if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
      throw malformed("it has " + lines.size() + " signatures");
    }
    try {
      List<NoteSignature> signatures = lines.stream().map(NoteSignature::parse).toList();
      return new SignedNote(note.substring(0, blank + 1), signatures);
    } catch (IllegalArgumentException e) {
      throw malformed(e.getMessage());
    }
  }

  private static NoteRefusal malformed(String reason) {
    return new NoteRefusal(NoteRefusal.Reason.MALFORMED, "not a signed note: " + reason);
  }

  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /**
   * The signatures by these keys; those by others are ignored.
   *
   * @throws NoteRefusal when one by these keys does not verify
   */
  public List<NoteSignature> verified(Collection<VerifierKey> keys) {
    List<NoteSignature> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      for (VerifierKey key : keys) {
        if (key.id().equals(signature.key())) {
          require(key, signature);
          verified.add(signature);
        }
      }
    }
    return verified;
  }

  private void require(VerifierKey key, NoteSignature signature) {
    if (!key.verifies(text, signature)) {
      throw new NoteRefusal(
          NoteRefusal.Reason.WRONG_SIGNATURE,
          "the signature of " + key.id() + " does not belong to this text");
    }
  }

  /** The whole note as it is stored and sent. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }
}
