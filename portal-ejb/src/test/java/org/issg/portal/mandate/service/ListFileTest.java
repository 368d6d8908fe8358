package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.issg.portal.mandate.ListRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

  private static final String HEADER = "account,function,from,delegation,until\n";

  private static List<ListRow> read(String text) {
    return ListFile.rows(ListFile.text(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void listIsReadWithAndWithoutAByteOrderMark(String mark) {
    List<ListRow> rows =
        read(mark + HEADER + "a,DELEGATE,2016-03-07,FR,\n\nb,CHAIR,2016-03-08,,\n");

    assertThat(rows)
        .containsExactly(
            new ListRow(2, "a", "DELEGATE", "FR", "2016-03-07", null),
            new ListRow(4, "b", "CHAIR", null, "2016-03-08", null));
  }

  @Test
  void semicolonsAndAnyOrderOfColumnsAreTaken() {
    List<ListRow> rows = read("From; Account ;FUNCTION\r\n2016-03-07;\"a;b\";CHAIR\r\n");

    assertThat(rows).containsExactly(new ListRow(2, "a;b", "CHAIR", null, "2016-03-07", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account,function\na,CHAIR", "account,function,from,role\na,CHAIR,2016-03-07,x",
        "account,account,function,from\na,b,CHAIR,2016-03-07", "a,CHAIR,2016-03-07"
      })
  void columnsMustBeNamed(String text) {
    assertThatThrownBy(() -> read(text)).hasMessage("mandate.file.header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", HEADER, "\uFEFF"})
  void listWithoutRowsIsEmpty(String text) {
    assertThatThrownBy(() -> read(text)).hasMessage("mandate.file.empty");
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] latin = (HEADER + "délégué,CHAIR,2016-03-07,,").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> ListFile.text(latin)).hasMessage("mandate.file.encoding");
  }

  @Test
  void listHasItsLimits() {
    assertThatThrownBy(() -> read(HEADER + "a,CHAIR,2016-03-07,,\n".repeat(ListFile.LONGEST + 1)))
        .hasMessage("mandate.file.tooLong");
    assertThat(read(HEADER + "a,CHAIR,2016-03-07,,\n".repeat(ListFile.LONGEST)))
        .hasSize(ListFile.LONGEST);
    assertThatThrownBy(() -> ListFile.text(new byte[ListFile.LARGEST + 1]))
        .hasMessage("mandate.file.tooLarge");
  }

  @Test
  void nothingThatIsWrittenIsTakenForAFormula() {
    String text =
        ListFile.written(
            List.of(
                List.of("=1+1", "+41", "-1", "@a", "\tb", "plain"),
                Arrays.asList("a,b", null, "\"q\"", "", "x=1", "é")));

    assertThat(text)
        .isEqualTo("\uFEFF'=1+1,'+41,'-1,'@a,'\tb,plain\r\n\"a,b\",,\"\"\"q\"\"\",,x=1,é\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+41",
        "-1",
        "@a",
        "\uFF1D1+1",
        "\uFF0B41",
        "\uFF0D1",
        "\uFF20a",
        " =1+1",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\u00A0=1+1",
        "\u200B=1+1",
        "\uFEFF+1",
        " \t \uFF1D1",
        "\tb",
        "\r"
      })
  void cellThatSomeProgramTakesForAFormulaIsMarkedAsText(String cell) {
    assertThat(ListFile.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " a", "a=1", "x -1", "\u0645\u062D\u0645\u062F", "'=1", "2016-03-07"})
  void allOtherCellsStayAsTheyAre(String cell) {
    assertThat(ListFile.harmless(cell)).isEqualTo(cell);
  }
}
