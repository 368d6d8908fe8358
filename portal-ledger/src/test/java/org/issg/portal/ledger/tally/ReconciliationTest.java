package org.issg.portal.ledger.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nodes counted is compared with what is there: honest logs pass, others are told how. */
class ReconciliationTest {

  private static final int RUNS = 60;
  private static final int STEPS = 150;

  private final List<byte[]> log = new ArrayList<>();
  private final CountingNode node = new CountingNode(log).begin();

  /** Begin, three leaves, tally 1, three leaves, tally 2, three leaves, tally 3. */
  private void countThrice() {
    for (int i = 0; i < 3; i++) {
      node.write(3).tally();
    }
  }

  private List<String> said() {
    return CountingNode.complaints(log, true);
  }

  @Test
  void leavesThatAreAllThereAgree() {
    countThrice();
    node.write(2);

    Reconciliation counts = new Reconciliation(true);
    log.forEach(leaf -> CountingNode.sighting(leaf).ifPresent(counts::add));

    assertThat(counts.complaints()).isEmpty();
    assertThat(counts.summary())
        .isEqualTo(
            "; 10 leaves agree with the tallies of 1 starts of nodes," + " 2 are not counted");
  }

  @Test
  void aLeafThatIsMissingIsToldWithItsTallies() {
    countThrice();

    log.remove(6);

    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("leaf missing between tallies: Of the node ")
        .endsWith(", 1 of 3 leaves is missing between tallies 1 and 2.");
  }

  @Test
  void theLeafByWhichASeriesBeginsIsMissedToo() {
    countThrice();

    log.remove(0);

    assertThat(said())
        .singleElement()
        .asString()
        .endsWith("1 of 4 leaves is missing before tally 1.");
  }

  @Test
  void aTallyThatIsWrittenAgainMustSayTheSame() {
    countThrice();
    byte[] last = log.get(log.size() - 1);
    String again = new String(last, StandardCharsets.UTF_8);

    log.add(again.replaceFirst("\"n\":\\d+", "\"n\":99").getBytes(StandardCharsets.UTF_8));
    assertThat(said()).isEmpty();
    log.add(again.replaceFirst("\"count\":3", "\"count\":2").getBytes(StandardCharsets.UTF_8));

    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("tally that contradicts another: Of the node ")
        .endsWith(", tally 3 is there twice, and the two do not say the same.");
  }

  @Test
  void aTallyThatIsMissingIsTold() {
    countThrice();

    log.remove(8);

    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("tally missing: ")
        .endsWith(", tally 2 is missing.");
  }

  @Test
  void anIntervalThatIsMissingWithItsTallyIsTold() {
    countThrice();

    log.subList(5, 9).clear();

    assertThat(said()).singleElement().asString().endsWith(", tally 2 is missing.");
  }

  @Test
  void leavesWithoutAnyTallyAreToldOnceALaterOneMustHaveBeenWritten() {
    countThrice();
    node.write(1);

    log.removeIf(CountingNode::isTally);

    assertThat(said()).singleElement().asString().endsWith(", tallies 1 to 2 are missing.");
  }

  @Test
  void aLeafThatIsThereTwiceIsTold() {
    countThrice();

    log.add(log.get(6));

    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("leaf that no tally counts: ")
        .endsWith("a leaf more is there between tallies 1 and 2 than were counted.");
  }

  @Test
  void aLeafInThePlaceOfAnotherIsTold() {
    countThrice();

    log.set(6, log.get(5));

    assertThat(said())
        .singleElement()
        .asString()
        .endsWith("a leaf of 3 is missing between tallies 1 and 2, and another is in its place.");
  }

  @Test
  void whatANodeWroteAfterItsLastTallyIsNotMissed() {
    countThrice();
    node.write(2);
    log.remove(log.size() - 1);
    new CountingNode(log).begin().write(2).tally();

    assertThat(said()).isEmpty();
  }

  @Test
  void aLeafThatCommitsLateIsWaitedForByItsTally() {
    CountingNode.Writing late = node.new Writing();
    node.write(1).tally().write(1).tally();
    assertThat(log).noneMatch(CountingNode::isTally);

    late.commit();
    node.tally().tally();

    assertThat(log).filteredOn(CountingNode::isTally).hasSize(2);
    assertThat(said()).isEmpty();
  }

  @Test
  void aLeafWhoseCommitWasNotAnsweredMayCome() {
    for (boolean before : List.of(true, false)) {
      CountingNode.Writing lost = node.new Writing();
      lost.loseTheAnswer();
      if (before) {
        lost.arrive();
      }
      node.write(1).tally().write(1).tally();
      if (!before) {
        lost.arrive();
      }
      node.write(1).tally();
    }

    assertThat(said()).isEmpty();
  }

  @Test
  void aLeafWhoseCommitWasNotAnsweredMayStayAway() {
    node.new Writing().loseTheAnswer();
    node.write(1).tally().write(1).tally();

    assertThat(said()).isEmpty();
  }

  @Test
  void aTallyThatWasNotAnsweredIsWrittenAgain() {
    countThrice();

    log.add(4, log.get(4));

    assertThat(said()).isEmpty();
  }

  /**
   * Every part of an honest log from one checkpoint to another agrees; all of it less one does not.
   */
  @Test
  void honestLogsAgreeWhereverTheyAreCutAndOthersDoNot() {
    long seed = System.nanoTime();
    System.out.println("ReconciliationTest: seed " + seed);
    Random random = new Random(seed);

    for (int run = 0; run < RUNS; run++) {
      HonestLog honest = new HonestLog(random).run(STEPS);
      List<byte[]> leaves = honest.leaves();
      for (int from : IntStream.range(0, leaves.size()).filter(i -> i % 7 == 0).toArray()) {
        int end = from + random.nextInt(leaves.size() - from + 1);
        assertThat(CountingNode.complaints(leaves.subList(from, end), from == 0))
            .as("from %d to %d", from, end)
            .isEmpty();
      }
      int counted = honest.someCountedLeaf();
      List<byte[]> less = new ArrayList<>(leaves);
      less.remove(counted);
      assertThat(CountingNode.complaints(less, true)).as("without %d", counted).isNotEmpty();
    }
  }

  /** Several nodes whose transactions overlap and end in every way; some are killed. */
  private static final class HonestLog {

    private final Random random;
    private final List<byte[]> log = new ArrayList<>();
    private final List<CountingNode> nodes = new ArrayList<>();
    private final List<CountingNode.Writing> running = new ArrayList<>();
    private final List<CountingNode.Writing> lost = new ArrayList<>();

    HonestLog(Random random) {
      this.random = random;
      nodes.add(new CountingNode(log).begin());
      nodes.add(new CountingNode(log).begin());
    }

    HonestLog run(int steps) {
      for (int i = 0; i < steps; i++) {
        step();
      }
      return this;
    }

    private void step() {
      CountingNode node = nodes.get(random.nextInt(nodes.size()));
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3 -> running.add(node.new Writing());
        case 4, 5, 6 -> take(running).forEach(CountingNode.Writing::commit);
        case 7 -> take(running).forEach(CountingNode.Writing::takeBack);
        case 8 ->
            take(running)
                .forEach(
                    each -> {
                      each.loseTheAnswer();
                      lost.add(each);
                    });
        case 9 -> take(lost).forEach(CountingNode.Writing::arrive);
        case 10 -> node.tally();
        default -> {
          if (random.nextInt(10) == 0) {
            nodes.set(nodes.indexOf(node), new CountingNode(log).begin());
          }
          node.tally();
        }
      }
    }

    private List<CountingNode.Writing> take(List<CountingNode.Writing> from) {
      return from.isEmpty()
          ? Collections.emptyList()
          : List.of(from.remove(random.nextInt(from.size())));
    }

    List<byte[]> leaves() {
      return log;
    }

    /** The index of a leaf, or of a tally before another one, that cannot go unnoticed. */
    int someCountedLeaf() {
      List<Tally> tallies =
          log.stream()
              .map(each -> CountingNode.sighting(each).orElseThrow())
              .flatMap(each -> each.tally().stream())
              .toList();
      List<Integer> counted =
          IntStream.range(0, log.size())
              .filter(i -> isCounted(CountingNode.sighting(log.get(i)).orElseThrow(), tallies))
              .boxed()
              .toList();
      return counted.get(random.nextInt(counted.size()));
    }

    private static boolean isCounted(Sighting seen, List<Tally> tallies) {
      long interval = seen.mark().interval() + (seen.tally().isPresent() ? 1 : 0);
      return tallies.stream()
          .anyMatch(
              each ->
                  each.mark().equals(new Mark(seen.mark().series(), interval))
                      && !each.unknown().contains(seen.leaf()));
    }
  }
}
