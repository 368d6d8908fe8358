package org.issg.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.shared.BodyCode;
import org.junit.jupiter.api.Test;

class AlertSieveTest {

  private static final Instant START = Instant.parse("2016-03-07T09:00:00Z");
  private static final UUID FILE = new UUID(7, 7);

  private final AlertSieve three = new AlertSieve(terms(AlertKind.REFUSALS, 3, 10));

  private static AlertTerms terms(AlertKind kind, int threshold, int span) {
    return new AlertTerms(kind, "Rule", threshold, span, BodyCode.CTF);
  }

  /** Leaves so many minutes after the start. */
  private static List<Sighting> at(int... minutes) {
    List<Sighting> leaves = new ArrayList<>();
    for (int minute : minutes) {
      leaves.add(new Sighting(minute(minute), new UUID(1, leaves.size()), new UUID(2, minute)));
    }
    return leaves;
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  @Test
  void fewerThanTheThresholdAreNoFinding() {
    assertThat(three.within(at(0, 9), List.of())).isEmpty();
    assertThat(three.within(List.of(), List.of())).isEmpty();
  }

  @Test
  void leavesThatAreFarApartAreNoFinding() {
    assertThat(three.within(at(0, 9, 10, 19, 20), List.of())).isEmpty();
  }

  @Test
  void spanBeginsWithItsFirstLeafAndEndsBeforeItsWindowIsOver() {
    List<Sighting> leaves = at(0, 11, 12, 20, 21);

    List<Finding> found = three.within(leaves, List.of());

    assertThat(found)
        .containsExactly(
            new Finding(new Span(minute(11), minute(21)), leaves.get(1), leaves.get(3), 3));
  }

  @Test
  void leafCountsForOneFindingAlone() {
    List<Finding> found = three.within(at(0, 1, 2, 3, 10, 11, 12), List.of());

    assertThat(found).extracting(Finding::amount).containsExactly(4, 3);
    assertThat(found.get(1).span().from()).isEqualTo(minute(10));
  }

  @Test
  void findingsAreTheSameHoweverTheLeavesComeIn() {
    List<Sighting> all = at(0, 4, 9, 11, 12, 13, 18, 30, 31, 33, 34, 41, 42, 43);
    List<Finding> whole = three.within(all, List.of());

    List<Span> known = new ArrayList<>();
    List<Finding> latest = List.of();
    for (int seen = 1; seen <= all.size(); seen++) {
      latest = three.within(all.subList(0, seen), known);
      known = latest.stream().map(Finding::span).toList();
    }

    assertThat(latest).isEqualTo(whole);
    assertThat(whole).hasSizeGreaterThan(2);
  }

  @Test
  void leavesOfAKnownSpanGiveNoOtherFinding() {
    Span known = new Span(minute(0), minute(10));

    List<Finding> found = three.within(at(0, 1, 2, 9, 10, 11), List.of(known));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).span()).isEqualTo(known);
    assertThat(found.get(0).amount()).isEqualTo(4);
  }

  @Test
  void leafThatComesLateDoesNotMoveAKnownSpan() {
    Span known = new Span(minute(5), minute(15));

    List<Finding> found = three.within(at(1, 5, 6, 7), List.of(known));

    assertThat(found).extracting(Finding::span).containsExactly(known);
  }

  @Test
  void partsOfOneFileCountOnce() {
    AlertSieve sieve = new AlertSieve(terms(AlertKind.MASS_DOWNLOAD, 3, 10));
    List<Sighting> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parts.add(new Sighting(minute(0).plusSeconds(i), new UUID(1, i), FILE));
    }

    List<Finding> ofOne = sieve.within(parts, List.of());
    parts.addAll(at(1, 2));
    List<Finding> ofThree = sieve.within(parts, List.of());

    assertThat(ofOne).isEmpty();
    assertThat(ofThree).extracting(Finding::amount).containsExactly(3);
  }

  @Test
  void fileLeavesTheWindowWithItsLastPart() {
    AlertSieve sieve = new AlertSieve(terms(AlertKind.MASS_DOWNLOAD, 2, 10));
    List<Sighting> leaves =
        List.of(
            new Sighting(minute(0), new UUID(1, 0), FILE),
            new Sighting(minute(8), new UUID(1, 1), FILE),
            new Sighting(minute(12), new UUID(1, 2), new UUID(2, 2)));

    List<Finding> found = sieve.within(leaves, List.of());

    assertThat(found).extracting(finding -> finding.span().from()).containsExactly(minute(8));
  }

  @Test
  void lastDaysOfAMandateAreOneSpan() {
    AlertSieve sieve = new AlertSieve(terms(AlertKind.MANDATE_ENDING, 3, 14));
    Span days = new Span(minute(0), minute(60));

    assertThat(sieve.in(days, at(0, 30))).isEmpty();
    assertThat(sieve.in(days, at(0, 30, 59)))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.span()).isEqualTo(days);
              assertThat(finding.amount()).isEqualTo(3);
            });
  }
}
