package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where this copy of the portal keeps its data, and on which ports its pieces listen. */
record Settings(
    Path project, Path data, Path cache, int http, int keycloak, int database, int mail) {

  /** Reads the PORTAL_ variables; what is not set has its default. */
  static Settings from(Map<String, String> environment) {
    var project =
        Path.of(environment.getOrDefault("PORTAL_PROJECT", ".")).toAbsolutePath().normalize();
    var home = project.resolve(".portal");
    return new Settings(
        project,
        folder(environment, "PORTAL_DATA", project, home),
        folder(environment, "PORTAL_CACHE", project, home.resolve("cache")),
        port(environment, "PORTAL_HTTP_PORT", 8080),
        port(environment, "PORTAL_KEYCLOAK_PORT", 8081),
        port(environment, "PORTAL_DB_PORT", 8082),
        port(environment, "PORTAL_MAIL_PORT", 8083));
  }

  private static Path folder(
      Map<String, String> environment, String variable, Path project, Path otherwise) {
    var value = environment.getOrDefault(variable, "");
    return value.isBlank() ? otherwise : project.resolve(value).normalize();
  }

  /** A port from its variable; 0 stands for any free one. */
  private static int port(Map<String, String> environment, String variable, int otherwise) {
    var value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
      throw new Problem(
          "%s is '%s': set it to a port from 1 to 65535, or to 0 for any free one."
              .formatted(variable, value));
    }
    var number = Integer.parseInt(value);
    return number == 0 ? Ports.free() : number;
  }

  List<Ports.Wanted> servicePorts() {
    return List.of(
        new Ports.Wanted("PostgreSQL", "PORTAL_DB_PORT", database),
        new Ports.Wanted("Keycloak", "PORTAL_KEYCLOAK_PORT", keycloak),
        new Ports.Wanted("mail", "PORTAL_MAIL_PORT", mail));
  }

  Ports.Wanted httpPort() {
    return new Ports.Wanted("the portal", "PORTAL_HTTP_PORT", http);
  }

  String address() {
    return "http://localhost:" + http;
  }

  String keycloakAddress() {
    return "http://localhost:" + keycloak;
  }

  String issuer() {
    return keycloakAddress() + "/realms/issg";
  }

  String databaseUrl(String name) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(database, name);
  }

  Path mailFolder() {
    return data.resolve("mail");
  }

  Path servicesFile() {
    return data.resolve("services.properties");
  }

  /** The key by which the portal of this data folder signs its leaves. */
  Path nodeKey() {
    return data.resolve("node-key.pem");
  }

  Path war() {
    return project.resolve("portal-web/target/portal.war");
  }

  Path runtime() {
    return project.resolve("portal-launcher/target/runtime");
  }

  /** A folder below the data folder, made when missing. */
  Path folder(String name) {
    try {
      return Files.createDirectories(data.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
