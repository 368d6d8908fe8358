package org.issg.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.issg.portal.launcher.TestServices;

/** What Keycloak's own administrator can do to a person who is signed in. */
public final class KeycloakDesk {

  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestServices services;

  public KeycloakDesk(TestServices services) {
    this.services = services;
  }

  /** Ends every session of the person; Keycloak tells the portal before it answers. */
  public void logOut(Person person) {
    post(
        "/admin/realms/issg/users/" + person.subject() + "/logout",
        "",
        "application/json",
        "Bearer " + token());
  }

  /** Disables the person's account, or enables it again. */
  public void enable(Person person, boolean enabled) {
    put("/admin/realms/issg/users/" + person.subject(), "{\"enabled\": " + enabled + "}");
  }

  /** For how many seconds Keycloak's word of a person holds; 300 as it is shipped. */
  public void letTokensLive(int seconds) {
    put("/admin/realms/issg", "{\"accessTokenLifespan\": " + seconds + "}");
  }

  private void put(String path, String json) {
    send(
        HttpRequest.newBuilder(URI.create(services.keycloakAddress() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token())
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  private String token() {
    var form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(services.keycloakAdminUser(), services.keycloakAdminPassword());
    var answer =
        post(
            "/realms/master/protocol/openid-connect/token",
            form,
            "application/x-www-form-urlencoded",
            "");
    var token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new AssertionError("Keycloak's administrator was not let in: " + answer.body());
    }
    return token.group(1);
  }

  private HttpResponse<String> post(String path, String body, String type, String authorization) {
    return send(
        HttpRequest.newBuilder(URI.create(services.keycloakAddress() + path))
            .header("Content-Type", type)
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(request.uri() + " was answered with " + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Keycloak", e);
    }
  }
}
