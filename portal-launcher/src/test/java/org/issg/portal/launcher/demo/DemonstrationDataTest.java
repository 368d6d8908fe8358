package org.issg.portal.launcher.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemonstrationDataTest {

  private static final Path FILES = Path.of("src/main/resources/demo/files");
  private static final Path REALM_USERS = Path.of("../docker/keycloak/demonstration-users.json");
  private static final long MOST_BYTES = 1_500_000;

  private static final Map<String, String> FIRST_BYTES =
      Map.of(
          "application/pdf", "%PDF-",
          "image/png", "\u0089PNG",
          "text/plain", "INTERNATIONAL",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK");

  @Test
  void everyScriptLeavesWhatIsThereAlone() {
    for (String script : DemonstrationData.SCRIPTS) {
      String text = Resources.text(script);

      assertThat(text).startsWith("-- ").contains("on conflict do nothing");
    }
  }

  @Test
  void everyListedFileIsWhatItsMediaTypeSays() throws IOException {
    for (DemonstrationFile file : DemonstrationFile.all()) {
      try (InputStream content = file.open()) {
        String beginning = new String(content.readNBytes(16), ISO_8859_1);

        assertThat(beginning).as(file.resource()).startsWith(FIRST_BYTES.get(file.mediaType()));
      }
    }
  }

  @Test
  void everyFileIsListedOnce() throws IOException {
    List<String> listed =
        DemonstrationFile.all().stream().map(DemonstrationFile::resource).toList();

    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
    assertThat(DemonstrationFile.all()).extracting(DemonstrationFile::id).doesNotHaveDuplicates();
  }

  @Test
  void everyDocumentHasAFileAndEveryFileADocument() {
    List<UUID> documents =
        numbersIn("documents.sql", "\\((\\d+), '(?:CTF|HTF|ISSG)', '[^']+', '")
            .map(number -> UUID.fromString("01530000-0004-7000-8000-%012d".formatted(number)))
            .toList();

    assertThat(DemonstrationFile.all())
        .extracting(DemonstrationFile::document)
        .containsAll(documents)
        .isSubsetOf(documents);
  }

  @Test
  void allTwentySixDelegationsAreNumberedWithoutGaps() {
    assertThat(numbersIn("delegations.sql", "\\((\\d+), '[A-Z]{2,3}', "))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
  }

  @Test
  void agendaItemsOfEachMeetingAreNumberedWithoutGaps() {
    List<MatchResult> items =
        matches("meetings.sql", "\\((\\d), (\\d+), [12], (?:null|'[A-Z_]+'), ");

    for (int meeting = 1; meeting <= 5; meeting++) {
      String number = String.valueOf(meeting);
      List<Integer> positions =
          items.stream()
              .filter(item -> item.group(1).equals(number))
              .map(item -> Integer.valueOf(item.group(2)))
              .toList();

      assertThat(positions)
          .isNotEmpty()
          .containsExactlyElementsOf(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }
  }

  @Test
  void peopleAreThoseOfTheDemonstrationRealmExceptTheNewcomer() throws IOException {
    String realm = Files.readString(REALM_USERS);
    TreeSet<String> expected = new TreeSet<>();
    Pattern.compile(
            "\"username\": \"([^\"]+)\"[^}]*?\"firstName\": \"([^\"]+)\",\\s+\"lastName\": \"([^\"]+)\"")
        .matcher(realm)
        .results()
        .filter(user -> !user.group(1).equals("newcomer"))
        .forEach(user -> expected.add(user.group(1) + ": " + user.group(2) + " " + user.group(3)));

    assertThat(matches("people.sql", "\\(\\d+, '([a-z0-9-]+)', '([^']+)', "))
        .extracting(person -> person.group(1) + ": " + person.group(2))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void filesStaySmall() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.mapToLong(DemonstrationDataTest::size).sum()).isLessThan(MOST_BYTES);
    }
  }

  private static Stream<Integer> numbersIn(String script, String pattern) {
    return matches(script, pattern).stream().map(match -> Integer.valueOf(match.group(1)));
  }

  private static List<MatchResult> matches(String script, String pattern) {
    return Pattern.compile(pattern).matcher(Resources.text(script)).results().toList();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
