package org.issg.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.issg.portal.launcher.TestServices;

/** The mails that Keycloak and the portal sent, as the catcher has kept them. */
public final class Mails {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 200_000_000;
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+/realms/issg/login-actions/action-token[^\\s\"<>]+");

  private final Path folder;

  public Mails(TestServices services) {
    this.folder = services.mailFolder();
  }

  /** The link in the mail to that address, as soon as it has come. */
  public String linkFor(String address) {
    return await(() -> link(address), address);
  }

  /** The mails with these words in them that have come so far. */
  public Set<String> textsWith(String words) {
    return mails().stream()
        .map(Mails::text)
        .filter(text -> text.contains(words))
        .collect(Collectors.toSet());
  }

  /** The next mail with these words in it, as soon as it has come. */
  public String nextWith(String words, Set<String> known) {
    return await(
        () -> textsWith(words).stream().filter(text -> !known.contains(text)).findFirst(), words);
  }

  private static String await(Supplier<Optional<String>> mail, String about) {
    var deadline = Instant.now().plus(PATIENCE);
    var found = mail.get();
    while (found.isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("No mail to or about " + about);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      found = mail.get();
    }
    return found.get();
  }

  private Optional<String> link(String address) {
    return mails().stream()
        .map(Mails::text)
        .filter(text -> text.contains(address))
        .flatMap(text -> LINK.matcher(text).results())
        .map(found -> found.group().replace("&amp;", "&"))
        .findFirst();
  }

  private List<Path> mails() {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail with the line ends and signs of its transfer taken back. */
  private static String text(Path mail) {
    try {
      return Files.readString(mail, StandardCharsets.ISO_8859_1)
          .replaceAll("=\\r?\\n", "")
          .replace("=3D", "=");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
