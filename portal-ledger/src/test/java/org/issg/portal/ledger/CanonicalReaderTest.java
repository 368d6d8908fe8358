package org.issg.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {

  /** The outputs published with RFC 8785 that hold no fractions, which leaves never do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"peach\":\"This sorting order\",\"p\u00e9ch\u00e9\":\"is wrong according to French\","
            + "\"p\u00eache\":\"but canonicalization MUST\",\"sin\":\"ingnore locale\"}",
        "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"111\":[{}],"
            + "\"A\":{},\"a\":{}}",
        "{\"Unnormalized Unicode\":\"A\u030a\"}",
        "{\"\\n\":\"Newline\",\"\\r\":\"Carriage Return\",\"1\":\"One\","
            + "\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\","
            + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
            + "\"\ud83d\ude02\":\"Smiley\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
        "{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        "{\"n\":[0,-1,9007199254740991,-9007199254740991]}",
        "{}"
      })
  void canonicalBytesAreReadAndWrittenTheSame(String json) {
    Map<String, Object> members = CanonicalReader.object(utf8(json));

    assertThat(CanonicalJson.bytes(members)).isEqualTo(utf8(json));
  }

  @Test
  void valuesAreThoseThatWereWritten() {
    Map<String, Object> members =
        CanonicalReader.object(utf8("{\"a\":[1,null,true],\"b\":{\"c\":\"\\u001f\\t\\\"\"}}"));

    assertThat(members)
        .containsEntry("a", Arrays.asList(1L, null, true))
        .containsEntry("b", Map.of("c", "\u001f\t\""));
    assertThat(members.keySet()).containsExactlyElementsOf(List.of("a", "b"));
  }

  @Test
  void eachControlCharacterHasOneSpelling() {
    for (char control = 0; control < ' '; control++) {
      byte[] json = CanonicalJson.bytes(Map.of("c", String.valueOf(control)));

      assertThat(CanonicalReader.object(json)).containsEntry("c", String.valueOf(control));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"text\"",
        "{",
        "{\"a\":1",
        "{\"a\":}",
        "{\"a\"}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1 ,2]}",
        "{ \"a\":1}",
        "{\"a\": 1}",
        "{\"a\":1}\n",
        "{\"a\":1}{}",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"\ufb33\":1,\"\ud83d\ude02\":2}",
        "{\"a\":01}",
        "{\"a\":-0}",
        "{\"a\":+1}",
        "{\"a\":1.0}",
        "{\"a\":1e3}",
        "{\"a\":-}",
        "{\"a\":9007199254740992}",
        "{\"a\":99999999999999999999}",
        "{\"a\":True}",
        "{\"a\":nul}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\u000A\"}",
        "{\"a\":\"\\u000a\"}",
        "{\"a\":\"\\u0008\"}",
        "{\"a\":\"\\u001F\"}",
        "{\"a\":\"\\u00e9\"}",
        "{\"a\":\"\\ud83d\\ude02\"}",
        "{\"a\":\"\\u00\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"open}",
        "\ufeff{}",
        "{\"a\":'b'}"
      })
  void anyOtherSpellingIsRefused(String json) {
    assertThatThrownBy(() -> CanonicalReader.object(utf8(json)))
        .isInstanceOf(NotCanonicalException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7b2261223a22ff227d", // a byte that is no UTF-8
        "7b2261223a22c0af227d", // a slash in two bytes
        "7b2261223a22eda0bd227d", // half a surrogate pair
        "7b2261223a22e282227d" // a character cut short
      })
  void whatIsNotUtf8IsRefused(String hex) {
    assertThatThrownBy(() -> CanonicalReader.object(HexFormat.of().parseHex(hex)))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessage("not UTF-8");
  }

  @Test
  void endlessNestingIsRefusedBeforeTheStackEnds() {
    String deep = "{\"a\":" + "[".repeat(1_000_000);

    assertThatThrownBy(() -> CanonicalReader.object(utf8(deep)))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessageStartingWith("nested too deeply");
  }

  @Test
  void theRefusalSaysWhere() {
    assertThatThrownBy(() -> CanonicalReader.object(utf8("{\"b\":1,\"a\":2}")))
        .hasMessage("members are not sorted, or one is there twice, at character 10");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
