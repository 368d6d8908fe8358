package org.issg.portal.shared.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.issg.portal.shared.BodyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void whatIsEmptyWasNotGiven(String text) {
    assertNull(Parameters.one(BodyCode.class, text));
    assertNull(Parameters.day(text));
  }

  @Test
  void whatWasGivenIsRead() {
    assertEquals(BodyCode.CTF, Parameters.one(BodyCode.class, "CTF"));
    assertEquals(LocalDate.of(2016, 2, 26), Parameters.day(" 2016-02-26 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctf", "NONE", "2016-02-30"})
  void whatIsMalformedLeadsNowhere(String text) {
    assertThrows(NoSuchPage.class, () -> Parameters.one(BodyCode.class, text));
    assertThrows(NoSuchPage.class, () -> Parameters.day(text));
  }
}
