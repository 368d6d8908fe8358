package org.issg.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sign-in without a browser, which shows the cookies as they are sent: a browser would not take
 * those that are meant for https from a test's plain address.
 */
public final class RawLogin {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String portal;
  private final String address;
  private final Map<String, String> keycloakCookies = new LinkedHashMap<>();

  /**
   * @param portal where the portal answers
   * @param address where it is told that browsers see it
   */
  public RawLogin(String portal, String address) {
    this.portal = portal;
    this.address = address;
  }

  /** Asks the portal as a proxy does that speaks TLS with browsers, and follows nothing. */
  public HttpResponse<String> get(String path, String cookies) {
    return send(request(portal + path, cookies).header("X-Forwarded-Proto", "https").GET().build());
  }

  /** Goes from a page by way of Keycloak to the answer of the callback. */
  public HttpResponse<String> signIn(Person person, String cookies) {
    var asked = get("/me.xhtml", "");
    var attempt = setCookies(asked).get(0).split(";")[0];
    var answer = atKeycloak(person, location(asked));
    var callback = location(answer).substring(address.length());
    return get(callback, cookies + "; " + attempt);
  }

  /** Keycloak's answer; it asks for the password only once. */
  private HttpResponse<String> atKeycloak(Person person, String authorization) {
    var page = keep(send(request(authorization, cookies()).GET().build()));
    if (page.statusCode() == 302) {
      return page;
    }
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("Keycloak shows no form: " + page.body());
    }
    var credentials =
        "username=%s&password=%s"
            .formatted(
                person.account(), URLEncoder.encode(Person.PASSWORD, StandardCharsets.UTF_8));
    return keep(
        send(
            request(form.group(1).replace("&amp;", "&"), cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(credentials))
                .build()));
  }

  private String cookies() {
    return keycloakCookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> keep(HttpResponse<String> response) {
    for (var cookie : setCookies(response)) {
      var pair = cookie.split(";")[0].split("=", 2);
      keycloakCookies.put(pair[0], pair[1]);
    }
    return response;
  }

  public static List<String> setCookies(HttpResponse<?> response) {
    return response.headers().allValues("Set-Cookie");
  }

  public static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static HttpRequest.Builder request(String address, String cookies) {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
