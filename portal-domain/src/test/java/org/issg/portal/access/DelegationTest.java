package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelegationTest {

  @Test
  void itHasANameInEachLanguage() {
    Delegation norway = new Delegation("NO", "Norway", "Norvège", "Норвегия", "النرويج");

    assertThat(norway.code()).isEqualTo("NO");
    assertThat(norway.name("fr")).isEqualTo("Norvège");
    assertThat(norway.name("ru")).isEqualTo("Норвегия");
    assertThat(norway.name("ar")).isEqualTo("النرويج");
    assertThat(norway.name("en")).isEqualTo("Norway");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "N", "no", "N0", "NORWEGIAN", "N O"})
  void codeIsAFewCapitals(String code) {
    assertThatThrownBy(() -> new Delegation(code, "Norway", "Norvège", "Норвегия", "النرويج"))
        .hasMessage("access.code.malformed");
  }

  @Test
  void noNameMayBeMissing() {
    assertThatThrownBy(() -> new Delegation("NO", " ", "Norvège", "Норвегия", "النرويج"))
        .hasMessage("access.nameEn.missing");
    assertThatThrownBy(() -> new Delegation("NO", "Norway", null, "Норвегия", "النرويج"))
        .hasMessage("access.nameFr.missing");
    assertThatThrownBy(() -> new Delegation("NO", "Norway", "Norvège", "", "النرويج"))
        .hasMessage("access.nameRu.missing");
    assertThatThrownBy(() -> new Delegation("NO", "Norway", "Norvège", "Норвегия", null))
        .hasMessage("access.nameAr.missing");
  }
}
