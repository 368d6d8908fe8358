package org.issg.portal.mandate.service;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.issg.portal.mandate.ListRow;
import org.issg.portal.shared.RuleViolation;

/**
 * Reads a list of people: CSV (RFC 4180) in UTF-8, with commas or semicolons, its columns named.
 */
public final class ListFile {

  /** Bytes of a list. */
  public static final int LARGEST = 256 * 1024;

  /** Rows of a list. */
  public static final int LONGEST = 500;

  /** The columns, in the order of the template; the last two may be left out. */
  public static final List<String> COLUMNS =
      List.of("account", "function", "from", "delegation", "until");

  /** A row as it may be. */
  static final List<String> EXAMPLE =
      List.of("account-name", "DELEGATE", "2016-03-07", "FR", "2016-12-31 18:00");

  private static final Set<String> NEEDED = Set.of("account", "function", "from");

  /**
   * How a cell begins that a program for tables may take for a formula: some pass over blanks and
   * characters without a shape before it, some know the signs in full width as well.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]");

  /**
   * Stands before a table, or Excel reads it by the code page of its machine, and every Arabic name
   * is spoilt.
   */
  public static final char BYTE_ORDER_MARK = '\uFEFF';

  private ListFile() {}

  /** The text of a file that is not too large, is not empty, and is UTF-8. */
  static String text(byte[] content) {
    if (content.length > LARGEST) {
      throw new RuleViolation("mandate.file.tooLarge", String.valueOf(LARGEST / 1024));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException otherEncoding) {
      throw new RuleViolation("mandate.file.encoding");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      throw new RuleViolation("mandate.file.empty");
    }
    return text;
  }

  /** The rows below the names of the columns. */
  static List<ListRow> rows(String text) {
    List<CsvRecord> records = records(text);
    List<String> header =
        records.get(0).getFields().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!header.containsAll(NEEDED)
        || !COLUMNS.containsAll(header)
        || Set.copyOf(header).size() < header.size()) {
      throw new RuleViolation("mandate.file.header", String.join(", ", COLUMNS));
    }
    if (records.size() == 1) {
      throw new RuleViolation("mandate.file.empty");
    }
    return records.stream().skip(1).map(each -> row(each, header)).toList();
  }

  private static List<CsvRecord> records(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char separator = first.indexOf(';') >= 0 ? ';' : ',';
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).ofCsvRecord(text)) {
      for (CsvRecord each : reader) {
        records.add(each);
        if (records.size() > LONGEST + 1) {
          throw new RuleViolation("mandate.file.tooLong", String.valueOf(LONGEST));
        }
      }
    } catch (CsvParseException malformed) {
      throw new RuleViolation("mandate.file.malformed");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (records.isEmpty()) {
      throw new RuleViolation("mandate.file.empty");
    }
    return records;
  }

  private static ListRow row(CsvRecord record, List<String> header) {
    return new ListRow(
        (int) record.getStartingLineNumber(),
        field(record, header, "account"),
        field(record, header, "function"),
        field(record, header, "delegation"),
        field(record, header, "from"),
        field(record, header, "until"));
  }

  private static String field(CsvRecord record, List<String> header, String column) {
    int index = header.indexOf(column);
    return index >= 0 && index < record.getFieldCount() ? record.getField(index) : null;
  }

  /** Rows as a list that programs for tables open without taking any cell for a formula. */
  public static String written(List<List<String>> rows) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(ListFile::harmless).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The cell as no program takes it for a formula; null is an empty one. */
  public static String harmless(String cell) {
    if (cell == null) {
      return "";
    }
    return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }
}
