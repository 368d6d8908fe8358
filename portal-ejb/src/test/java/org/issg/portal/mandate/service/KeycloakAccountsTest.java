package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.issg.portal.mandate.AccountRoles;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made of Keycloak's answers, the bad ones above all. */
class KeycloakAccountsTest {

  private static final Invitation INVITED =
      new Invitation(
          "sample",
          "A",
          "B",
          "sample@portal.example",
          "en",
          new AccountRoles(Set.of(Role.DELEGATE)));

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private HttpServer keycloak;
  private KeycloakAccounts accounts;

  private record Reply(int status, String body) {}

  @BeforeEach
  void listen() throws IOException {
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext(
        "/",
        exchange -> {
          String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          requests.add(
              line
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Reply reply = replies.getOrDefault(line, new Reply(404, "{}"));
          exchange.getResponseHeaders().add("Location", "http://localhost/users/subject-1");
          byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keycloak.start();
    String issuer = "http://localhost:" + keycloak.getAddress().getPort() + "/realms/issg";
    accounts = new KeycloakAccounts(new KeycloakAdmin(issuer, "portal", "secret"));
    reply("POST", "/realms/issg/protocol/openid-connect/token", 200, "{\"access_token\":\"t\"}");
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
  }

  private void reply(String method, String path, int status, String body) {
    replies.put(method + " " + path, new Reply(status, body));
  }

  private void replyOfUsers(String method, String path, int status, String body) {
    reply(method, "/admin/realms/issg/users" + path, status, body);
  }

  @Test
  void subjectIsReadFromWhereTheAccountIs() {
    replyOfUsers("POST", "", 201, "");

    assertThat(accounts.make(INVITED)).isEqualTo("subject-1");
    assertThat(requests.get(1)).contains("UPDATE_PASSWORD", "\"locale\":[\"en\"]");
  }

  @Test
  void sameAccountFromAnEarlierAttemptIsTakenUp() {
    replyOfUsers("POST", "", 409, "{}");
    replyOfUsers(
        "GET",
        "?exact=true&username=sample",
        200,
        "[{\"id\":\"subject-2\",\"email\":\"Sample@portal.example\"}]");

    assertThat(accounts.make(INVITED)).isEqualTo("subject-2");
  }

  @Test
  void accountOfSomebodyElseIsNotTakenUp() {
    replyOfUsers("POST", "", 409, "{}");
    replyOfUsers(
        "GET",
        "?exact=true&username=sample",
        200,
        "[{\"id\":\"subject-2\",\"email\":\"other@portal.example\"}]");

    assertThatThrownBy(() -> accounts.make(INVITED)).hasMessage("mandate.username.taken");
  }

  @Test
  void addressOfAnotherAccountIsTaken() {
    replyOfUsers("POST", "", 409, "{}");
    replyOfUsers("GET", "?exact=true&username=sample", 200, "[]");

    assertThatThrownBy(() -> accounts.make(INVITED)).hasMessage("mandate.email.taken");
  }

  @Test
  void rolesThatAreNotThePortalsStayUntouched() {
    replyOfUsers(
        "GET",
        "/subject-1/role-mappings/realm",
        200,
        "[{\"id\":\"1\",\"name\":\"delegate\"},{\"id\":\"2\",\"name\":\"offline_access\"}]");
    replyOfUsers(
        "GET",
        "/subject-1/role-mappings/realm/available",
        200,
        "[{\"id\":\"3\",\"name\":\"auditor\"},{\"id\":\"4\",\"name\":\"uma_authorization\"}]");
    replyOfUsers("POST", "/subject-1/role-mappings/realm", 204, "");
    replyOfUsers("DELETE", "/subject-1/role-mappings/realm", 204, "");

    assertThat(accounts.setRoles("subject-1", Set.of(Role.AUDITOR))).isTrue();

    assertThat(requests)
        .anyMatch(
            each ->
                each.startsWith("POST /admin")
                    && each.endsWith("[{\"id\":\"3\",\"name\":\"auditor\"}]"))
        .anyMatch(
            each ->
                each.startsWith("DELETE")
                    && each.endsWith("[{\"id\":\"1\",\"name\":\"delegate\"}]"));
  }

  @Test
  void closingAnAccountKeepsEverythingElseOfIt() {
    replyOfUsers("GET", "/subject-1", 200, "{\"username\":\"sample\",\"enabled\":true}");
    replyOfUsers("PUT", "/subject-1", 204, "");

    accounts.setEnabled("subject-1", false);

    assertThat(requests)
        .anyMatch(
            each ->
                each.startsWith("PUT")
                    && each.contains("\"username\":\"sample\"")
                    && each.contains("\"enabled\":false"));
  }

  @Test
  void accountThatIsGoneIsNone() {
    assertThat(accounts.read("subject-9")).isEmpty();
  }

  @Test
  void failingKeycloakIsAway() {
    replyOfUsers("POST", "", 503, "");
    replyOfUsers("GET", "/subject-1", 200, "no JSON");

    assertThatThrownBy(() -> accounts.make(INVITED)).hasMessage("mandate.provider.away");
    assertThatThrownBy(() -> accounts.read("subject-1")).hasMessage("mandate.provider.away");
    assertThatThrownBy(() -> accounts.endSessions("subject-1")).hasMessage("mandate.provider.away");
  }

  @Test
  void clientThatKeycloakDoesNotKnowIsAway() {
    reply("POST", "/realms/issg/protocol/openid-connect/token", 401, "{}");

    assertThatThrownBy(() -> accounts.read("subject-1")).hasMessage("mandate.provider.away");
  }

  @Test
  void unreachableKeycloakIsAway() {
    keycloak.stop(0);

    assertThatThrownBy(() -> accounts.read("subject-1")).hasMessage("mandate.provider.away");
  }
}
