package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class LocationTest {

  @Test
  void wordsAreEnough() {
    Location location = new Location("SY02", " ", "  Atarib ", null, null, 2);

    assertThat(location.placeText()).isEqualTo("Atarib");
    assertThat(location.crossing()).isNull();
    assertThat(location.hasPoint()).isFalse();
    assertThat(location.placePrecision()).as("of no point").isNull();
  }

  @Test
  void pointHasBothCoordinatesAndAPrecision() {
    assertThat(new Location("SY02", null, null, 36.1, 36.8, 1).hasPoint()).isTrue();
    refused("dossier.latitude.missing", null, 36.8, 1);
    refused("dossier.longitude.missing", 36.1, null, 1);
    refused("dossier.placePrecision.missing", 36.1, 36.8, null);
    refused("dossier.placePrecision.missing", 36.1, 36.8, 4);
    refused("dossier.placePrecision.missing", 36.1, 36.8, 0);
  }

  @Test
  void pointLiesOnTheEarth() {
    refused("dossier.latitude.range", 90.1, 36.8, 1);
    refused("dossier.latitude.range", Double.NaN, 36.8, 1);
    refused("dossier.longitude.range", 36.1, -180.5, 1);
  }

  private static void refused(String key, Double latitude, Double longitude, Integer precision) {
    assertThatThrownBy(() -> new Location("SY02", null, null, latitude, longitude, precision))
        .isInstanceOf(RuleViolation.class)
        .hasMessage(key);
  }

  @Test
  void governorateIsNeededAndWordsAreLimited() {
    assertThatThrownBy(() -> Location.in(" ", "Atarib")).hasMessage("dossier.governorate.missing");
    assertThatThrownBy(() -> Location.in("SY02", "a".repeat(301)))
        .hasMessage("dossier.placeText.length");
  }
}
