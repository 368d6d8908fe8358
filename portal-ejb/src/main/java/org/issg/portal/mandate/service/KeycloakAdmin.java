package org.issg.portal.mandate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Requests to Keycloak's admin API in the name of the portal's own client; none waits long. */
@ApplicationScoped
class KeycloakAdmin {

  private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class.getName());
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration ANSWERING = Duration.ofSeconds(10);
  private static final String REALMS = "/realms/";
  private static final String JSON = "application/json";
  private static final int OK = 200;
  private static final int UNAVAILABLE = 500;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private String issuer;
  private String clientId;
  private String secret;

  protected KeycloakAdmin() {} // for CDI

  @Inject
  KeycloakAdmin(
      @ConfigProperty(name = "portal.oidc.issuer") String issuer,
      @ConfigProperty(name = "portal.oidc.client.id") String clientId,
      @ConfigProperty(name = "portal.oidc.client.secret") String secret) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.secret = secret;
  }

  String clientId() {
    return clientId;
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, JsonValue body) {
    return send("POST", path, body);
  }

  Answer put(String path, JsonValue body) {
    return send("PUT", path, body);
  }

  Answer delete(String path, JsonValue body) {
    return send("DELETE", path, body);
  }

  private Answer send(String method, String path, JsonValue body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer.replace(REALMS, "/admin" + REALMS) + path))
            .header("Authorization", "Bearer " + token())
            .header("Accept", JSON);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", JSON).method(method, BodyPublishers.ofString(body.toString()));
    }
    return answer(request);
  }

  private String token() {
    String credentials = encoded(clientId) + ":" + encoded(secret);
    Answer answer =
        answer(
            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    if (answer.status() != OK) {
      LOG.log(Level.WARNING, "Keycloak gives no token: status {0}", answer.status());
      throw new ProviderAway();
    }
    return answer.json().asJsonObject().getString("access_token");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.timeout(ANSWERING).build(), BodyHandlers.ofString());
      if (response.statusCode() >= UNAVAILABLE) {
        LOG.log(Level.WARNING, "Keycloak answers with status {0}", response.statusCode());
        throw new ProviderAway();
      }
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Location").orElse(""));
    } catch (IOException unreachable) {
      LOG.log(Level.WARNING, "Keycloak cannot be reached: {0}", unreachable.toString());
      throw new ProviderAway();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProviderAway();
    }
  }

  /** What Keycloak said. */
  record Answer(int status, String body, String location) {

    JsonStructure json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.read();
      } catch (JsonException unreadable) {
        LOG.log(Level.WARNING, "Keycloak says something else than JSON", unreadable);
        throw new ProviderAway();
      }
    }

    /** The same, if it was done. */
    Answer done() {
      if (status >= OK + 100) {
        LOG.log(Level.WARNING, "Keycloak refuses with status {0}", status);
        throw new ProviderAway();
      }
      return this;
    }
  }
}
