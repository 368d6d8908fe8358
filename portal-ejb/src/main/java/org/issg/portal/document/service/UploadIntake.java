package org.issg.portal.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.tika.Tika;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.RuleViolation;

/** Streams a file into the database: never whole in memory, never half-stored. */
@ApplicationScoped
public class UploadIntake {

  /** Length of a stored chunk in bytes; fixed for ever, since positions are computed from it. */
  public static final int CHUNK = 1 << 20;

  private final Tika tika = new Tika();

  @Inject private UploadService uploads;

  @Inject
  @ConfigProperty(name = "portal.upload.limit", defaultValue = "104857600")
  private long limit;

  /** The most that one file may have, in bytes. */
  public long limit() {
    return limit;
  }

  /**
   * Takes one file in.
   *
   * @throws RuleViolation for a file that is too large, empty or of a kind that is not taken
   * @throws IOException when the sender goes away; what had arrived is thrown away
   */
  public StoredFile take(String fileName, InputStream in) throws IOException {
    UUID id = uploads.begin(fileName);
    boolean whole = false;
    try {
      StoredFile file = store(id, fileName, in);
      whole = true;
      return file;
    } finally {
      if (!whole) {
        uploads.discard(id);
      }
    }
  }

  private StoredFile store(UUID id, String fileName, InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[CHUNK];
    String mediaType = null;
    long size = 0;
    int number = 0;
    for (int read = fill(in, buffer); read > 0; read = fill(in, buffer)) {
      size += read;
      if (size > limit) {
        throw new RuleViolation("document.upload.tooLarge", String.valueOf(limit >> 20));
      }
      if (number == 0) {
        mediaType = sniff(buffer, read, fileName);
      }
      digest.update(buffer, 0, read);
      uploads.append(id, number++, read == CHUNK ? buffer : Arrays.copyOf(buffer, read));
    }
    return uploads.finish(id, mediaType, size, digest.digest());
  }

  private String sniff(byte[] start, int length, String fileName) {
    String mediaType = tika.detect(Arrays.copyOf(start, length), fileName);
    if (!MediaTypes.isTaken(mediaType)) {
      throw new RuleViolation("document.upload.kind");
    }
    return mediaType;
  }

  private static int fill(InputStream in, byte[] buffer) throws IOException {
    return in.readNBytes(buffer, 0, buffer.length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
