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
import org.issg.portal.launcher.Resources;
import org.junit.jupiter.api.Test;

class DemonstrationDataTest {

  private static final Path FILES = Path.of("src/main/resources/demo/files");
  private static final Path REALM_USERS = Path.of("../docker/keycloak/demonstration-users.json");
  private static final long MOST_BYTES = 2_000_000;

  private static final String SHA_256_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final Map<String, String> FIRST_BYTES =
      Map.of(
          "application/pdf", "%PDF-",
          "image/png", "\u0089PNG",
          "image/jpeg", "\u00FF\u00D8\u00FF",
          "video/webm", "\u001AE\u00DF\u00A3",
          "text/plain", "INTERNATIONAL",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK");

  @Test
  void everyScriptLeavesWhatIsThereAlone() {
    for (String script : DemonstrationData.SCRIPTS) {
      String text = Resources.text("demo/" + script);

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
  void everyDocumentHasAFileAndEveryFileARecord() {
    List<UUID> documents = ids("documents.sql", 4, "\\((\\d+), '(?:CTF|HTF|ISSG)', '[^']+', '");
    List<UUID> reports =
        ids("dossiers.sql", 11, "\\((\\d+), '(?:CTF|HTF)', (?:null|'[A-Z]+'), \\d");
    List<UUID> papers = ids("papers.sql", 16, "\\((\\d+), '(?:CTF|HTF|ISSG)', '[A-Z]{2}', \\d");
    List<UUID> records =
        Stream.of(documents, reports, papers).flatMap(List::stream).distinct().toList();

    assertThat(records).hasSize(documents.size() + reports.size() + papers.size());
    assertThat(DemonstrationFile.all())
        .extracting(DemonstrationFile::record)
        .containsAll(documents)
        .isSubsetOf(records);
  }

  private static List<UUID> ids(String script, int family, String pattern) {
    return numbersIn(script, pattern)
        .map(number -> UUID.fromString("01530000-%04x-7000-8000-%012d".formatted(family, number)))
        .toList();
  }

  @Test
  void everyPieceOfEvidenceAndEveryPaperWithAFileFindsIt() {
    List<UUID> wanted =
        Stream.concat(
                ids(
                    "dossiers.sql",
                    13,
                    "\\((\\d+), '(?:UAV|SATELLITE|AERIAL|PHOTO|DOCUMENT|WITNESS|MAP)', interval")
                    .stream(),
                ids("papers.sql", 18, "document\\.</p>', (\\d+)\\)").stream())
            .toList();

    assertThat(wanted).hasSize(9);
    assertThat(DemonstrationFile.all()).extracting(DemonstrationFile::id).containsAll(wanted);
  }

  @Test
  void filesAreMeasuredAsTheyLie() throws IOException {
    DemonstrationFile first = DemonstrationFile.all().get(0);

    DemonstrationFile.Measure measure = first.measure();

    assertThat(measure.size()).isEqualTo(Files.size(FILES.resolve(first.resource())));
    assertThat(measure.sha256()).hasSize(64).isNotEqualTo(SHA_256_OF_NOTHING);
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
    return Pattern.compile(pattern).matcher(Resources.text("demo/" + script)).results().toList();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
