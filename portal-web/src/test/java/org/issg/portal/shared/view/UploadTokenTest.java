package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTokenTest {

  private final HttpSession session = session();

  /** A session that keeps attributes and can do nothing else. */
  private static HttpSession session() {
    Map<Object, Object> attributes = new HashMap<>();
    return (HttpSession)
        Proxy.newProxyInstance(
            UploadTokenTest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void aSessionKeepsItsToken() {
    String token = UploadToken.of(session);

    assertThat(token).matches("[0-9a-f]{32}");
    assertThat(UploadToken.of(session)).isEqualTo(token);
    assertThat(UploadToken.matches(session, token)).isTrue();
  }

  @Test
  void theTokenOfAnotherSessionDoesNotFit() {
    String foreign = UploadToken.of(session());

    assertThat(UploadToken.matches(session, foreign)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "ü"})
  void anythingElseDoesNotFit(String given) {
    assertThat(UploadToken.matches(session, given)).isFalse();
  }

  @Test
  void withoutASessionNothingFits() {
    assertThat(UploadToken.matches(null, "00000000000000000000000000000000")).isFalse();
  }
}
