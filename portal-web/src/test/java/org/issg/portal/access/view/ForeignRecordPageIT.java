package org.issg.portal.access.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** By whatever door, a foreign record answers as one that was never there, and as fast. */
@Journey
class ForeignRecordPageIT {

  private static final List<Door> DOORS =
      List.of(
          new Door("/meeting/view.xhtml?id=", Samples.CTF_MEETING),
          new Door("/document/read.xhtml?id=", Samples.CTF_AGENDA_EN),
          new Door("/content/", Samples.CTF_AGENDA_EN),
          new Door("/dossier/view.xhtml?id=", demonstration("000c")),
          new Door("/dossier/reportView.xhtml?id=", demonstration("000b")),
          new Door("/position/view.xhtml?id=", demonstration("0010")));

  /** Enough tries for a median, and a factor that a busy machine does not reach. */
  private static final int TRIES = 15;

  private static final int FACTOR = 3;

  private static final Duration SLACK = Duration.ofMillis(50);

  /** A page or a download, and a record of the Ceasefire Task Force behind it. */
  private record Door(String path, UUID foreign) {}

  private static UUID demonstration(String kind) {
    return UUID.fromString("01530000-" + kind + "-7000-8000-000000000001");
  }

  @Test
  void foreignRecordAnswersByteForByteAsAMissingOne(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE);
    delegate.open("/me.xhtml");

    for (var door : DOORS) {
      var since = visitors.database().now();
      var foreign = delegate.get(door.path + door.foreign);
      var missing = delegate.get(door.path + UUID.randomUUID());

      assertThat(foreign.status()).as(door.path).isEqualTo(404);
      assertThat(missing.status()).as(door.path).isEqualTo(404);
      assertThat(stable(foreign)).as(door.path).isEqualTo(stable(missing));
      assertThat(heads(foreign)).as(door.path).isEqualTo(heads(missing));
      assertThat(visitors.database().refusals(Person.HTF_DELEGATE_DE, door.foreign, since))
          .as("the log knows that %s is there", door)
          .hasSize(1)
          .noneMatch(leaf -> leaf.endsWith("NOT_FOUND"));
    }
  }

  /** The answer without what is new at each request: its number, and the scripts' nonce. */
  private static String stable(APIResponse answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "NUMBER")
        .replaceAll("nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)", "NONCE");
  }

  private static List<String> heads(APIResponse answer) {
    return answer.headers().keySet().stream().sorted().toList();
  }

  @Test
  void foreignRecordAnswersInLikeTime(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE);
    delegate.open("/me.xhtml");

    for (var door : DOORS) {
      var foreign = new ArrayList<Duration>();
      var missing = new ArrayList<Duration>();
      for (int i = 0; i < TRIES; i++) {
        foreign.add(time(delegate, door.path + door.foreign));
        missing.add(time(delegate, door.path + UUID.randomUUID()));
      }

      assertThat(median(foreign))
          .as(door.path)
          .isBetween(
              median(missing).minus(SLACK).dividedBy(FACTOR),
              median(missing).plus(SLACK).multipliedBy(FACTOR));
    }
  }

  private static Duration time(Visit visit, String path) {
    long begun = System.nanoTime();
    visit.get(path);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }
}
