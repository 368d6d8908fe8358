package org.issg.portal.desk.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.issg.portal.desk.service.TakenLeaf;
import org.issg.portal.mandate.service.ListFile;

/** Leaves as a table, for people: what a program for tables opens shows every name as it is. */
class CsvFormat implements LeafFormat {

  @Override
  public String head() {
    return ListFile.BYTE_ORDER_MARK + written(List.of(LeafMembers.NAMES));
  }

  @Override
  public String lines(List<TakenLeaf> leaves) {
    return written(leaves.stream().map(leaf -> cells(new LeafMembers(leaf).all())).toList());
  }

  private static List<String> cells(Map<String, String> members) {
    return members.values().stream().map(ListFile::harmless).toList();
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
