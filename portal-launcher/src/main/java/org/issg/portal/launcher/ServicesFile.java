package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Writes down for the tests where the services are and how to log in to them. */
final class ServicesFile {

  private ServicesFile() {}

  /** The application's configuration, but for its own address. */
  static Map<String, String> application(Settings settings, Secrets secrets) {
    return Map.ofEntries(
        Map.entry("portal.db.url", settings.databaseUrl("portal")),
        Map.entry("portal.db.user", "portal_app"),
        Map.entry("portal.db.password", secrets.get(Secrets.APPLICATION)),
        Map.entry("portal.actor.key", secrets.get(Secrets.ACTOR_KEY)),
        Map.entry("portal.node.key", settings.nodeKey().toString()),
        Map.entry("portal.log.key", logKey(settings)),
        Map.entry("portal.oidc.issuer", settings.issuer()),
        Map.entry("portal.oidc.client.id", "portal"),
        Map.entry("portal.oidc.client.secret", secrets.get(Secrets.CLIENT)),
        Map.entry("portal.demonstration", "true"),
        Map.entry("portal.mail.host", "localhost"),
        Map.entry("portal.mail.port", String.valueOf(settings.mail())));
  }

  /** The file with the verifier key of the log. */
  private static String logKey(Settings settings) {
    return LedgerFolder.publicKey(new LedgerFolder(settings).logKey());
  }

  /** The environment variable that MicroProfile Config reads for a key. */
  static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  static void write(Settings settings, Secrets secrets, Unpacked unpacked, List<Piece> pieces) {
    var values = new Properties();
    values.putAll(application(settings, secrets));
    values.setProperty("migrator.user", Schema.MIGRATOR);
    values.setProperty("migrator.password", secrets.get(Secrets.MIGRATOR));
    values.setProperty("superuser.user", "postgres");
    values.setProperty("superuser.password", secrets.get(Secrets.SUPERUSER));
    secrets
        .ofTheDatabase()
        .forEach((name, secret) -> values.setProperty(TestServices.BOOTSTRAP + name, secret));
    values.setProperty("keycloak.address", settings.keycloakAddress());
    values.setProperty("keycloak.admin.user", KeycloakAdmin.USER);
    values.setProperty("keycloak.admin.password", secrets.get(Secrets.KEYCLOAK_ADMIN));
    values.setProperty("mail.folder", settings.mailFolder().toString());
    values.setProperty("libraries", settings.runtime().resolve("lib").toString());
    values.setProperty("ledger.key", logKey(settings));
    values.setProperty("payara.jar", unpacked.payaraJar().toString());
    values.setProperty("payara.folder", unpacked.payara().toString());
    for (var piece : pieces) {
      values.setProperty(piece.name() + ".pid", String.valueOf(piece.handle().pid()));
    }
    try {
      PrivateFile.write(settings.servicesFile(), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
