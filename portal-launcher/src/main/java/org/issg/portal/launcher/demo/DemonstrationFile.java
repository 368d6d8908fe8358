package org.issg.portal.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.issg.portal.launcher.Resources;

/**
 * One line of files.csv: a file, and the record that it comes with.
 *
 * @param id of its content, and of the version or evidence that it is
 * @param record the document, report or paper
 * @param language of a document or paper; empty for evidence
 */
record DemonstrationFile(
    UUID id, UUID record, String language, String resource, String fileName, String mediaType) {

  private static final String LIST = "demo/files.csv";
  private static final int COLUMNS = 6;

  static List<DemonstrationFile> all() {
    return Resources.text(LIST).lines().skip(1).map(DemonstrationFile::parse).toList();
  }

  InputStream open() {
    return Resources.open("demo/files/" + resource);
  }

  /** Its size in bytes and the SHA-256 of its bytes, read as a stream. */
  Measure measure() {
    MessageDigest sha256 = sha256();
    try (InputStream content = new DigestInputStream(open(), sha256)) {
      return new Measure(
          content.transferTo(OutputStream.nullOutputStream()),
          HexFormat.of().formatHex(sha256.digest()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Size in bytes, and SHA-256 in hexadecimal digits. */
  record Measure(long size, String sha256) {}

  private static DemonstrationFile parse(String line) {
    String[] column = line.split(",", -1);
    if (column.length != COLUMNS) {
      throw new IllegalStateException(
          LIST + " has a line without " + COLUMNS + " columns: " + line);
    }
    return new DemonstrationFile(
        UUID.fromString(column[0]),
        UUID.fromString(column[1]),
        column[2],
        column[3],
        column[4],
        column[5]);
  }
}
