package org.issg.portal.launcher;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;

/**
 * Keeps the imported realm in step with the addresses of this start, through Keycloak's REST API.
 */
public final class KeycloakAdmin {

  static final String USER = "admin";

  /** The client's id in docker/keycloak/issg-realm.json. */
  static final String CLIENT = "00000000-0000-4000-8000-000000000100";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final String keycloak;
  private final String password;

  public KeycloakAdmin(String keycloakAddress, String password) {
    this.keycloak = keycloakAddress;
    this.password = password;
  }

  /** Sends logins back to the portal at this address, and to no other. */
  public void pointPortalAt(String address, String clientSecret) {
    put(
        "/clients/" + CLIENT,
        """
        {"clientId": "portal", "secret": "%2$s", "baseUrl": "%1$s/",
         "redirectUris": ["%1$s/login/callback"],
         "attributes": {"post.logout.redirect.uris": "%1$s/*",
                        "backchannel.logout.url": "%1$s/logout/backchannel"}}
        """
            .formatted(address, clientSecret));
  }

  /** Sends Keycloak's own mails to the mail server on this port of localhost. */
  public void sendMailTo(int port) {
    put(
        "",
        """
        {"smtpServer": {"host": "localhost", "port": "%d", "from": "portal@portal.example",
                        "fromDisplayName": "ISSG portal"}}
        """
            .formatted(port));
  }

  private void put(String path, String json) {
    var answer =
        Http.send(
            HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/issg" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    if (answer.status() != 204) {
      throw new Problem(
          "Keycloak refused its settings with status %d: %s"
              .formatted(answer.status(), answer.body()));
    }
  }

  private String token() {
    var form = "grant_type=password&client_id=admin-cli&username=" + USER + "&password=" + password;
    var answer =
        Http.send(
            HttpRequest.newBuilder(
                    URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    var token = TOKEN.matcher(answer.body());
    if (answer.status() != 200 || !token.find()) {
      throw new Problem(
          "Keycloak refused the administrator's login with status %d: %s"
              .formatted(answer.status(), answer.body()));
    }
    return token.group(1);
  }
}
