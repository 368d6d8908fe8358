package org.issg.portal.ledger.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.issg.portal.ledger.Sha256;

/** Reads lines that end with a newline, one at a time, and hashes all of them but the last one. */
final class LineReader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final MessageDigest digest = Sha256.begin();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private byte[] last;

  LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its newline.
   *
   * @throws Refusal when the file ends before that newline, or the line is too long
   */
  byte[] next() throws IOException {
    hashLast();
    last = isEmpty() ? null : line();
    if (last == null) {
      throw new Refusal(Cause.TRUNCATED, "The bundle ends before its last line.");
    }
    return last;
  }

  private void hashLast() {
    if (last != null) {
      digest.update(last);
      digest.update((byte) '\n');
    }
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (!isEmpty()) {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (line.size() + end - at > BundleFormat.LONGEST_LINE) {
        throw new Refusal(Cause.MALFORMED, "A line of the bundle is longer than 16 MiB.");
      }
      line.write(buffer, at, end - at);
      boolean complete = end < filled;
      at = complete ? end + 1 : end;
      if (complete) {
        return line.toByteArray();
      }
    }
    return null;
  }

  /** Whether nothing follows. */
  boolean isEmpty() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled == 0;
  }

  /** SHA-256 of all lines before the last one that was read. */
  byte[] digestBefore() {
    return digest.digest();
  }
}
