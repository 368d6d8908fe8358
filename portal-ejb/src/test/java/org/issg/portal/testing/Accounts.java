package org.issg.portal.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.issg.portal.launcher.TestServices;

/** Keycloak as its own administrator sees it, to compare with what the portal did there. */
public final class Accounts {

  /** Stands before every account name that a test makes. */
  public static final String MARK = "service-test-";

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestServices services = TestServices.current();
  private final String token = token();

  private String token() {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(services.keycloakAdminUser(), services.keycloakAdminPassword());
    String answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(
                        services.keycloakAddress()
                            + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return Json.createReader(new StringReader(answer)).readObject().getString("access_token");
  }

  /** All accounts whose names begin so. */
  public List<JsonObject> named(String beginning) {
    return Json.createReader(new StringReader(get("?max=100&username=" + beginning)))
        .readArray()
        .getValuesAs(JsonObject.class);
  }

  /** The names of the portal's roles that an account has. */
  public List<String> rolesOf(String subject) {
    return Json.createReader(new StringReader(get("/" + subject + "/role-mappings/realm")))
        .readArray()
        .getValuesAs(JsonObject.class)
        .stream()
        .map(role -> role.getString("name"))
        .filter(name -> !name.startsWith("default-roles"))
        .toList();
  }

  /** Takes away every account that a test made. */
  public void removeSamples() {
    named(MARK)
        .forEach(
            account -> send(HttpRequest.newBuilder(users("/" + account.getString("id"))).DELETE()));
  }

  private String get(String path) {
    return send(HttpRequest.newBuilder(users(path)));
  }

  private URI users(String path) {
    return URI.create(services.keycloakAddress() + "/admin/realms/issg/users" + path);
  }

  private String send(HttpRequest.Builder request) {
    try {
      var authorized = token == null ? request : request.header("Authorization", "Bearer " + token);
      return client.send(authorized.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
