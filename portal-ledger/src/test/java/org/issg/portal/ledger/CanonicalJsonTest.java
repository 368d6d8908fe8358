package org.issg.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void membersAreSortedByCodeUnitsAsInTheRfc() {
    Map<String, Object> object = new HashMap<>();
    object.put("\u20ac", "Euro Sign");
    object.put("\r", "Carriage Return");
    object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    object.put("1", "One");
    object.put("\ud83d\ude00", "Emoji: Grinning Face");
    object.put("\u0080", "Control");
    object.put("\u00f6", "Latin Small Letter O With Diaeresis");

    String json = text(object);

    assertThat(json)
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void textIsEscapedNoMoreThanNeeded() {
    String json = text(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/"));

    assertThat(json).isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void nestedValuesKeepTheirOrderInLists() {
    String json = text(Map.of("b", List.of(2, 1L, true), "a", Collections.singletonMap("z", null)));

    assertThat(json).isEqualTo("{\"a\":{\"z\":null},\"b\":[2,1,true]}");
  }

  @Test
  void whatReadersWouldNotKeepIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("n", 1L << 53)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("n", 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("s", "\ud83d")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Map<String, ?> object) {
    return new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
  }
}
