package org.issg.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaLineTest {

  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  private final Meeting meeting = Samples.draft();

  private void add(int depth, int minutes) {
    meeting.addItem(Samples.item("Item", depth, minutes), Samples.NOON);
  }

  private List<AgendaLine> lines(String start) {
    return AgendaLine.of(meeting.items(), LocalDateTime.parse(start).atZone(GENEVA));
  }

  private List<String> numbers() {
    return lines("2016-03-10T15:00").stream().map(AgendaLine::number).toList();
  }

  @Test
  void itemsAndSubItemsAreNumberedInTheirOrder() {
    for (int depth : new int[] {1, 1, 2, 2, 1, 2}) {
      add(depth, 10);
    }

    assertThat(numbers()).containsExactly("1", "2", "2.1", "2.2", "3", "3.1");
  }

  @Test
  void aSubItemBeforeAnyItemIsNumberedAsAnItem() {
    for (int depth : new int[] {2, 2, 1}) {
      add(depth, 10);
    }

    assertThat(numbers()).containsExactly("1", "1.1", "2");
  }

  @Test
  void eachItemStartsWhenTheOneBeforeItEnds() {
    add(1, 20);
    add(2, 0);
    add(1, 45);

    List<AgendaLine> lines = lines("2016-03-10T15:00");

    assertThat(lines)
        .extracting(line -> line.startsAt().toLocalTime().toString())
        .containsExactly("15:00", "15:20", "15:20");
  }

  @Test
  void restrictedItemsHaveNeitherNumberNorTimeSoThatTheOthersShowNoGap() {
    add(1, 20);
    meeting.addItem(Samples.restrictedItem("Known to few"), Samples.NOON);
    add(1, 20);

    List<AgendaLine> lines = lines("2016-03-10T15:00");

    assertThat(lines).extracting(AgendaLine::number).containsExactly("1", "2", null);
    assertThat(lines.get(1).startsAt().toLocalTime()).hasToString("15:20");
    assertThat(lines.get(2).item().title()).isEqualTo("Known to few");
    assertThat(lines.get(2).startsAt()).isNull();
  }

  @Test
  void inSpringTheHourThatDoesNotExistIsSkipped() {
    add(1, 60);
    add(1, 60);

    List<AgendaLine> lines = lines("2016-03-27T01:30");

    assertThat(lines.get(1).startsAt())
        .isEqualTo(ZonedDateTime.parse("2016-03-27T03:30+02:00[Europe/Zurich]"));
  }

  @Test
  void inAutumnTheHourThatComesTwiceIsCountedTwice() {
    add(1, 60);
    add(1, 60);
    add(1, 60);

    List<AgendaLine> lines = lines("2016-10-30T01:30");

    assertThat(lines)
        .extracting(line -> line.startsAt().toOffsetDateTime().toString())
        .containsExactly(
            "2016-10-30T01:30+02:00", "2016-10-30T02:30+02:00", "2016-10-30T02:30+01:00");
  }

  @Test
  void anEmptyAgendaHasNoLines() {
    assertThat(lines("2016-03-10T15:00")).isEmpty();
  }
}
