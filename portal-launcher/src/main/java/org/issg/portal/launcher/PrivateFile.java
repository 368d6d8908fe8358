package org.issg.portal.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Properties in a file that nobody but its owner may read, from its first byte on. */
final class PrivateFile {

  private PrivateFile() {}

  static void write(Path file, Properties values) throws IOException {
    var text = new StringWriter();
    values.store(text, null);
    write(file, text.toString());
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh =
        Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", owner());
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static Properties read(Path file) throws IOException {
    var values = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    return values;
  }

  private static FileAttribute<?>[] owner() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
