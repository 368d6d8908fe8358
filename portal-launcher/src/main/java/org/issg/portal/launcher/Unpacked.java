package org.issg.portal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** The pieces' programs, unpacked and prepared once for each version and then kept. */
final class Unpacked {

  private final Settings settings;
  private final Progress progress;
  private final Properties versions = new Properties();

  Unpacked(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    try (InputStream in = Unpacked.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills a new folder with a program. */
  @FunctionalInterface
  private interface Preparation {
    void fill(Path folder) throws IOException;
  }

  Path postgresql() {
    return once(
        "postgresql",
        "Unpacking PostgreSQL (once)",
        folder -> Archives.unpackPostgresql(settings.runtime().resolve("postgres.jar"), folder));
  }

  Path keycloak() {
    return once(
        "keycloak",
        "Unpacking and preparing Keycloak (once, about half a minute)",
        folder -> {
          Archives.unpackZip(settings.runtime().resolve("keycloak.zip"), folder);
          Keycloak.build(folder, settings.folder("log").resolve("keycloak-build.log"));
        });
  }

  Path payara() {
    return once(
        "payara",
        "Unpacking Payara Micro (once)",
        folder -> PayaraMicro.unpack(payaraJar(), folder, settings.folder("log")));
  }

  Path payaraJar() {
    return settings.runtime().resolve("payara-micro.jar");
  }

  private Path once(String name, String message, Preparation preparation) {
    var target = settings.cache().resolve(name + "-" + versions.getProperty(name));
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Files.createDirectories(settings.cache());
      try (var channel = lockFile(name);
          var lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(target)) {
          progress.say(message);
          var fresh = settings.cache().resolve(name + ".unpacking");
          Folders.delete(fresh);
          preparation.fill(Files.createDirectory(fresh));
          Files.move(fresh, target);
        }
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel lockFile(String name) throws IOException {
    var file = settings.cache().resolve(name + ".lock");
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
