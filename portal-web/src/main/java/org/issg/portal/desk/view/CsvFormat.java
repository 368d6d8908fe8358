package org.issg.portal.desk.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.issg.portal.desk.service.Row;
import org.issg.portal.mandate.service.ListFile;

/** Leaves as a table. */
class CsvFormat implements LeafFormat {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "recorded_at",
          "actor",
          "actor_name",
          "delegation",
          "function",
          "action",
          "outcome",
          "reason",
          "object_kind",
          "object_id",
          "object_version",
          "body",
          "distribution",
          "address",
          "session",
          "request");

  @Override
  public String head() {
    return written(List.of(COLUMNS));
  }

  @Override
  public String lines(List<Row> rows) {
    return written(rows.stream().map(CsvFormat::cells).toList());
  }

  private static List<String> cells(Row row) {
    return Stream.of(
            row.id(),
            row.at(),
            row.actor(),
            row.actorName(),
            row.delegation(),
            row.function(),
            row.action(),
            row.outcome(),
            row.reason(),
            row.objectKind(),
            row.objectId(),
            row.objectVersion(),
            row.body(),
            row.distribution(),
            row.address(),
            row.session(),
            row.request())
        .map(value -> ListFile.harmless(Objects.toString(value, "")))
        .toList();
  }

  private static String written(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
