package org.issg.portal.desk.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.desk.service.TakenLeaf;
import org.issg.portal.mandate.service.ListFile;

/** Leaves as a table, for people: what a program for tables opens shows every name as it is. */
class CsvFormat implements LeafFormat {

  private static final TakenLeaf NONE =
      new TakenLeaf(0, new UUID(0, 0), Instant.EPOCH, "{}", "", null, null, null);

  @Override
  public String head() {
    return ListFile.BYTE_ORDER_MARK + written(List.of(new LeafMembers(NONE).all().keySet()));
  }

  @Override
  public String lines(List<TakenLeaf> leaves) {
    return written(leaves.stream().map(leaf -> cells(new LeafMembers(leaf).all())).toList());
  }

  private static List<String> cells(Map<String, String> members) {
    return members.values().stream().map(ListFile::harmless).toList();
  }

  private static String written(List<? extends Collection<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
