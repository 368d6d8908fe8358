package org.issg.portal.launcher.demo;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** One line of files.csv: a file in one language, and the document whose first version it is. */
record DemonstrationFile(
    UUID id, UUID document, String language, String resource, String fileName, String mediaType) {

  private static final String LIST = "files.csv";
  private static final int COLUMNS = 6;

  static List<DemonstrationFile> all() {
    return Resources.text(LIST).lines().skip(1).map(DemonstrationFile::parse).toList();
  }

  InputStream open() {
    return Resources.open("files/" + resource);
  }

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
