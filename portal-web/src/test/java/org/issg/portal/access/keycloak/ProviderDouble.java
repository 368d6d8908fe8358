package org.issg.portal.access.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider with discovery, keys and a token endpoint whose answers a test sets. */
class ProviderDouble implements AutoCloseable {
  static final String CLIENT = "portal";

  final RSAKey key = key("current");
  final AtomicInteger tokenRequests = new AtomicInteger();
  volatile int discoveryStatus = 200;
  volatile int tokenStatus = 200;
  volatile String tokenAnswer = "{}";
  volatile String lastForm = "";
  private final HttpServer server;

  ProviderDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/.well-known", call -> answer(call, discoveryStatus, discovery()));
    server.createContext("/keys", call -> answer(call, 200, new JWKSet(key).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  OidcSettings settings() {
    return new OidcSettings("http://localhost:8080", issuer(), CLIENT, "secret", Clock.systemUTC());
  }

  JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject("00000000-0000-4000-8000-000000000001")
        .audience(CLIENT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .claim("sid", "sid-1");
  }

  JWTClaimsSet.Builder logoutClaims() {
    return claims()
        .jwtID("jti-1")
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  }

  SignedJWT signed(JWTClaimsSet claims) {
    return signed(claims, JOSEObjectType.JWT, key);
  }

  static SignedJWT signed(JWTClaimsSet claims, JOSEObjectType type, RSAKey by) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(by.getKeyID()).build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(by));
      return token;
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void grants(SignedJWT idToken) {
    tokenStatus = 200;
    tokenAnswer =
        "{\"access_token\":\"access\",\"token_type\":\"Bearer\",\"expires_in\":300,"
            + "\"refresh_token\":\"refresh-2\",\"id_token\":\""
            + idToken.serialize()
            + "\"}";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange call) throws IOException {
    tokenRequests.incrementAndGet();
    lastForm = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(call, tokenStatus, tokenAnswer);
  }

  private String discovery() {
    String at = issuer();
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"token_endpoint\":\"%s/token\","
            .formatted(at, at, at)
        + "\"authorization_endpoint\":\"%s/auth\",\"subject_types_supported\":%s}"
            .formatted(at, List.of("\"public\""));
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    try (var body = call.getResponseBody()) {
      body.write(bytes);
    }
  }
}
