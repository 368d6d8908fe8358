package org.issg.portal.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.issg.portal.access.Term;
import org.issg.portal.shared.MandateFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRowTest {

  private static ListRow row(String function, String from, String until) {
    return new ListRow(2, "somebody", function, null, from, until);
  }

  @Test
  void dayBeginsAtMidnightInGeneva() {
    assertThat(row("CHAIR", "2016-03-07", "2016-07-01").readTerm())
        .isEqualTo(
            new Term(Instant.parse("2016-03-06T23:00:00Z"), Instant.parse("2016-06-30T22:00:00Z")));
  }

  @Test
  void timeOfDayIsGenevaTime() {
    assertThat(row("CHAIR", "2016-03-07 10:30", null).readTerm())
        .isEqualTo(Term.from(Instant.parse("2016-03-07T09:30:00Z")));
    assertThat(row("CHAIR", " 2016-03-07T10:30 ", " ").readTerm())
        .isEqualTo(Term.from(Instant.parse("2016-03-07T09:30:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.3.2016", "2016-02-30", "tomorrow", "2016-03-07 25:00", "=NOW()"})
  void anythingElseIsNoMoment(String text) {
    assertThatThrownBy(() -> row("CHAIR", text, null).readTerm())
        .hasMessage("mandate.from.malformed");
    assertThatThrownBy(() -> row("CHAIR", "2016-03-07", text).readTerm())
        .hasMessage("mandate.until.malformed");
  }

  @Test
  void functionIsReadWhateverItsCase() {
    assertThat(row("head of delegation", "2016-03-07", null).readFunction())
        .isEqualTo(MandateFunction.HEAD_OF_DELEGATION);
    assertThatThrownBy(() -> row("minister", "2016-03-07", null).readFunction())
        .hasMessage("mandate.function.unknown");
    assertThatThrownBy(() -> row(" ", "2016-03-07", null).readFunction())
        .hasMessage("mandate.function.missing");
  }

  @Test
  void everyRowNamesAnAccount() {
    assertThatThrownBy(() -> new ListRow(2, " ", "CHAIR", null, null, null).readAccount())
        .hasMessage("mandate.account.missing");
  }
}
