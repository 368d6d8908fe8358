package org.issg.portal.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the archives that Maven brings, without any program of the machine. */
final class Archives {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private Archives() {}

  /** Unpacks a zip without its first folder, which carries the version. */
  static void unpackZip(Path archive, Path folder) throws IOException {
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        if (!name.isEmpty() && !entry.isDirectory()) {
          var file = inside(folder, name);
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
          if (name.endsWith(".sh")) {
            makeExecutable(file);
          }
        }
      }
    }
  }

  /** Unpacks the one .txz inside the jar of PostgreSQL's binaries. */
  static void unpackPostgresql(Path jar, Path folder) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var inner =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("No .txz in " + jar));
      try (InputStream in = zip.getInputStream(inner);
          var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpackEntry(tar, entry, inside(folder, entry.getName()));
        }
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      makeExecutable(target);
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    var target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("Entry leaves the archive: " + name);
    }
    return target;
  }

  private static void makeExecutable(Path file) throws IOException {
    var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    permissions.add(PosixFilePermission.OWNER_EXECUTE);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(file, permissions);
  }
}
