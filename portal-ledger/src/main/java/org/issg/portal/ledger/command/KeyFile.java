package org.issg.portal.ledger.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;

/** A file with a private key on its first line and the verifier key on its second. */
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private KeyFile() {}

  /** Makes the file, readable by its owner alone from its first byte on; never replaces one. */
  static void write(Path file, SigningKey key) throws IOException {
    Files.createFile(file, owner());
    Files.writeString(file, key.secret() + "\n" + key.verifier() + "\n", StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] owner() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /**
   * @throws UsageException when the file cannot be used, or others may read it
   */
  public static SigningKey read(Path file) {
    try {
      requirePrivate(file);
      List<String> lines = Files.readAllLines(file);
      if (lines.size() != 2) {
        throw new UsageException("The file " + file + " does not hold a pair of keys.");
      }
      return SigningKey.parse(lines.get(0), VerifierKey.parse(lines.get(1)));
    } catch (IOException e) {
      throw new UsageException("The key " + file + " cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "The file " + file + " does not hold a pair of keys: it is damaged.");
    }
  }

  private static void requirePrivate(Path file) throws IOException {
    if (isPosix()) {
      Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      others.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      if (!others.isEmpty()) {
        throw new UsageException("Others may read the key " + file + ": set its mode to 0600.");
      }
    }
  }
}
