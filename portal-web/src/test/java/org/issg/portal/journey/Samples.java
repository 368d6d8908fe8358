package org.issg.portal.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** Records and files of the demonstration, and files made for a test. */
public final class Samples {

  /** The next meeting of the Ceasefire Task Force, published. */
  public static final UUID CTF_MEETING = UUID.fromString("01530000-0007-7000-8000-000000000002");

  /** The next meeting of the Task Force on Humanitarian Access, published. */
  public static final UUID HTF_MEETING = UUID.fromString("01530000-0007-7000-8000-000000000003");

  /** The next meeting of the whole group, published. */
  public static final UUID ISSG_MEETING = UUID.fromString("01530000-0007-7000-8000-000000000004");

  /** The English version of that Ceasefire meeting's agenda, a PDF. */
  public static final UUID CTF_AGENDA_EN = UUID.fromString("01530000-0005-7000-8000-000000000003");

  /** The same in Arabic, with an Arabic file name. */
  public static final UUID CTF_AGENDA_AR = UUID.fromString("01530000-0005-7000-8000-000000000004");

  private static final int BLOCK = 1 << 16;

  private Samples() {}

  /** The bytes of a file of the demonstration. */
  public static byte[] demonstrationFile(String name) {
    try (var in = Samples.class.getResourceAsStream("/demo/files/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of a demonstration file under another name. */
  public static Path copy(String name, Path to) {
    try {
      return Files.write(to, demonstrationFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that begins as a PDF does and goes on with the same pseudo-random bytes each time. */
  public static Path pdfOf(long size, long seed, Path to) {
    var random = new Random(seed);
    var block = new byte[BLOCK];
    try (var out = Files.newOutputStream(to)) {
      var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
      out.write(head);
      for (var left = size - head.length; left > 0; left -= BLOCK) {
        random.nextBytes(block);
        out.write(block, 0, (int) Math.min(BLOCK, left));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The digest of a file of any length, read as a stream. */
  public static String sha256(Path file) {
    var digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
