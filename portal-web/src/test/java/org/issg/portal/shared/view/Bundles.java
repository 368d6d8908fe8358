package org.issg.portal.shared.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of pages, and the places in the sources that name them. */
final class Bundles {

  static final List<String> NAMES =
      List.of(
          "shared",
          "access",
          "mandate",
          "document",
          "dossier",
          "position",
          "meeting",
          "release",
          "home",
          "desk",
          "faces");
  static final List<String> TRANSLATIONS = List.of("fr", "ru", "ar");
  static final Path PAGES = Path.of("src/main/webapp");
  static final List<Path> SOURCES =
      List.of(
          Path.of("../portal-domain/src/main/java"),
          Path.of("../portal-ejb/src/main/java"),
          Path.of("src/main/java"));

  private static final String FOLDER = "/org/issg/portal/texts/";

  private Bundles() {}

  /** The English texts of a bundle. */
  static Map<String, String> english(String bundle) {
    return read(bundle);
  }

  /** The texts of a bundle in one of the other languages. */
  static Map<String, String> in(String language, String bundle) {
    return read(bundle + "_" + language);
  }

  private static Map<String, String> read(String file) {
    Properties texts = new Properties();
    try (InputStream in = Bundles.class.getResourceAsStream(FOLDER + file + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> sorted = new TreeMap<>();
    texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
    return sorted;
  }

  /** Every place in files of that kind at which the pattern matches. */
  static List<MatchResult> findAll(Path folder, String extension, Pattern pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(extension))
          .flatMap(file -> pattern.matcher(text(file)).results())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
