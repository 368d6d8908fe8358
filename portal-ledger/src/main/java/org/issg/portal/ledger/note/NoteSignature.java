package org.issg.portal.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.issg.portal.ledger.CanonicalBase64;

/**
 * One signature line of a note.
 *
 * @param bytes the signature; of a cosignature, eight bytes of its time (seconds since 1970) before
 *     it
 */
public record NoteSignature(KeyId key, byte[] bytes) {

  private static final Pattern LINE = Pattern.compile("\u2014 ([^ ]+) ([^ ]+)");

  /**
   * @param line without its newline
   * @throws IllegalArgumentException when it is no signature line
   */
  public static NoteSignature parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a signature line: " + line);
    }
    byte[] hashed = CanonicalBase64.decode(parts.group(2));
    if (hashed.length <= Integer.BYTES) {
      throw new IllegalArgumentException("a signature line without a signature: " + line);
    }
    return new NoteSignature(
        new KeyId(parts.group(1), ByteBuffer.wrap(hashed).getInt()),
        Arrays.copyOfRange(hashed, Integer.BYTES, hashed.length));
  }

  /** The time of a cosignature in seconds since 1970; negative for none. */
  public long time() {
    return bytes.length < Long.BYTES ? -1 : ByteBuffer.wrap(bytes).getLong();
  }

  /** What a witness signs: two lines of its own before the note's text (C2SP tlog-cosignature). */
  static byte[] cosigned(String text, long time) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** The line, without its newline. */
  @Override
  public String toString() {
    byte[] hashed =
        ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(key.hash()).put(bytes).array();
    return "\u2014 " + key.name() + " " + CanonicalBase64.encode(hashed);
  }
}
