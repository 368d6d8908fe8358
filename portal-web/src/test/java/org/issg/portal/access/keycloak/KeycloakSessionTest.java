package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeycloakSessionTest {
  private static final Instant CHECK = Instant.parse("2016-03-07T09:05:00Z");
  private static final KeycloakSession SESSION =
      new KeycloakSession(
          "sid-1",
          "subject",
          "auditor",
          "Auditor",
          "auditor@portal.example",
          Set.of("auditor"),
          "id",
          "refresh",
          CHECK.minusSeconds(300),
          CHECK);

  @Test
  void theSessionReachesAnotherNodeWhole() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(SESSION);
    }

    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(SESSION);
    }
  }

  @Test
  void theSessionIsCheckedAgainWhenItsTimeHasCome() {
    assertThat(SESSION.due(CHECK.minusMillis(1))).isFalse();
    assertThat(SESSION.due(CHECK)).isTrue();
  }

  @Test
  void noWebSessionMeansNobody() {
    assertThat(KeycloakSession.of(null)).isEmpty();
  }
}
