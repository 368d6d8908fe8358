package org.issg.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  private static final String TEXT = "0190c1d2-ab3e-7000-8000-0000000000af";

  @Test
  void newIdsAreVersionSevenOfTheIetfVariant() {
    UUID id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void newIdsBeginWithTheTimeInMilliseconds() {
    Instant before = Instant.now();

    Instant in = Instant.ofEpochMilli(Ids.next().getMostSignificantBits() >>> 16);

    assertThat(in).isBetween(before.minusMillis(1), before.plus(Duration.ofMinutes(1)));
  }

  @Test
  void idsMadeOneAfterAnotherGrow() {
    List<String> made = Stream.generate(Ids::next).limit(2000).map(UUID::toString).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aCanonicalIdIsRead() {
    assertThat(Ids.parse(TEXT)).contains(UUID.fromString(TEXT));
  }

  /** RFC 9562, section 4: ids are case-insensitive on input. */
  @Test
  void upperCaseNamesTheSameId() {
    assertThat(Ids.parse(TEXT.toUpperCase(Locale.ROOT))).isEqualTo(Ids.parse(TEXT));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0190c1d2-ab3e-7000-8000-0000000000a",
        "0190c1d2-ab3e-7000-8000-0000000000aff",
        "{190c1d2-ab3e-7000-8000-0000000000af}",
        "0190c1d2ab3e-7000-8000-0000000000af ",
        " 190c1d2-ab3e-7000-8000-0000000000af",
        "0190c1d2-ab3e-7000-8000-0000000000ag",
        "0190c1d2_ab3e_7000_8000_0000000000af",
        "0190c1d2-ab3e-7000-8000-'or'1'='1'--"
      })
  void malformedTextIsNoId(String text) {
    assertThat(Ids.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0190c1d2a-b3e-7000-8000-0000000000af",
        "0190c1d2-ab3e-7000-80000-000000000af",
        "+190c1d2-ab3e-7000-8000-0000000000af",
        "\u0660\u066190c1d2-ab3e-7000-8000-0000000000af",
        "\u066090c1d2-ab3e-7000-8000-00000000000af"
      })
  void hyphensSignsAndDigitsOutOfPlaceAreNoId(String text) {
    assertThat(text).hasSize(36);
    assertThat(Ids.parse(text)).isEmpty();
  }
}
