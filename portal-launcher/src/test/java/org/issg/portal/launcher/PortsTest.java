package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void takenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var taken = new Ports.Wanted("Keycloak", "PORTAL_KEYCLOAK_PORT", socket.getLocalPort());

      assertThatThrownBy(() -> Ports.requireFree(List.of(taken)))
          .isInstanceOf(Problem.class)
          .hasMessage(
              "Port %d for Keycloak is taken: end what uses it, or set PORTAL_KEYCLOAK_PORT to a free port.",
              socket.getLocalPort());
    }
  }

  @Test
  void onePortForTwoPiecesIsRefused() {
    var port = Ports.free();
    var ports =
        List.of(
            new Ports.Wanted("PostgreSQL", "PORTAL_DB_PORT", port),
            new Ports.Wanted("mail", "PORTAL_MAIL_PORT", port));

    assertThatThrownBy(() -> Ports.requireFree(ports))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("both to PostgreSQL and to mail")
        .hasMessageContaining("PORTAL_MAIL_PORT");
  }

  @Test
  void freePortIsAccepted() {
    var port = new Ports.Wanted("the portal", "PORTAL_HTTP_PORT", Ports.free());

    assertThatCode(() -> Ports.requireFree(List.of(port))).doesNotThrowAnyException();
    assertThat(Ports.isTaken(port.number())).isFalse();
  }
}
