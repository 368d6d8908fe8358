package org.issg.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSymbolTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISSG/2016/1",
        "ISSG/CTF/2016/12",
        "ISSG/HTF/2016/99999",
        "ISSG/CTF/2016/MTG/5",
        "ISSG/CTF/2016/12/Add.1",
        "ISSG/CTF/2016/12/Rev.2/Corr.1"
      })
  void formsInUseAreTaken(String symbol) {
    assertThat(DocumentSymbol.parse(symbol)).isEqualTo(symbol);
  }

  @Test
  void spaceAroundASymbolIsDropped() {
    assertThat(DocumentSymbol.parse(" ISSG/CTF/2016/12 ")).isEqualTo("ISSG/CTF/2016/12");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void nothingIsNoSymbol(String blank) {
    assertThat(DocumentSymbol.parse(blank)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CTF/2016/12",
        "issg/ctf/2016/12",
        "ISSG/XTF/2016/12",
        "ISSG/CTF/16/12",
        "ISSG/CTF/2016/",
        "ISSG/CTF/2016/123456",
        "ISSG/CTF/2016/12/Add1",
        "ISSG/CTF/2016/12/Add.",
        "ISSG/CTF/2016/12/",
        "ISSG/CTF/2016/12/Draft.1",
        "ISSG/CTF/2016/\u0661\u0662",
        "ISSG/CTF/2016/12\nX",
        "ISSG/CTF/2016/12<b>"
      })
  void otherFormsAreRefused(String symbol) {
    assertThatThrownBy(() -> DocumentSymbol.parse(symbol))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.symbol.form");
  }
}
