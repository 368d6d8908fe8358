package org.issg.portal.ledger.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.tree.Hash;

/** What was met of one series, and whether its tallies agree with it. */
final class Account {

  private static final long NONE_YET = -1;

  /** Tallies kept for leaves that may still come, if a clock was set back meanwhile. */
  private static final int MOST_WAITING = 10;

  /** Tallies kept to be compared with those that are written again. */
  private static final int MOST_KEPT = 10;

  private final String name;
  private final NavigableMap<Long, List<Hash>> leaves = new TreeMap<>();
  private final NavigableMap<Long, Tally> tallies = new TreeMap<>();
  private final NavigableMap<Long, Tally> past = new TreeMap<>();
  private final Set<Hash> unknown = new HashSet<>();
  private final List<Refusal> complaints = new ArrayList<>();

  /** Up to this interval all is settled, or lies before what can be seen. */
  private long settled;

  /** From this interval on every leaf is in view. */
  private long whole;

  private long agreed;

  /**
   * @param name of the node and its series
   * @param fromTheBeginning whether no leaf of the series can lie before what is seen
   */
  Account(String name, boolean fromTheBeginning) {
    this.name = name;
    this.settled = fromTheBeginning ? 0 : NONE_YET;
    this.whole = 1;
  }

  void leaf(long interval, Hash leaf) {
    if (unknown.remove(leaf) || (settled != NONE_YET && whole > 1 && interval < whole - 2)) {
      return; // the commit of a leaf before what is seen may have come late
    }
    if (settled != NONE_YET && interval <= settled) {
      complaints.add(
          refusal(
              Cause.BEYOND_TALLY,
              "a leaf more is there %s than were counted".formatted(between(interval))));
      return;
    }
    leaves.computeIfAbsent(interval, n -> new ArrayList<>()).add(leaf);
    if (interval == settled + 1) {
      settle();
    }
  }

  void tally(Tally tally) {
    long interval = tally.mark().interval();
    if (settled == NONE_YET) {
      settled = interval - 1;
      whole = interval + 2;
      leaves.headMap(interval).clear();
    }
    Tally first = interval > settled ? tallies.get(interval) : past.get(interval);
    if (first != null && !first.equals(tally)) {
      complaints.add(contradiction(interval));
    }
    if (interval > settled) {
      tallies.putIfAbsent(interval, tally); // the same twice, if the first was not answered
      settle();
      while (tallies.size() > MOST_WAITING) {
        complain();
      }
    }
  }

  private void settle() {
    Tally next = tallies.get(settled + 1);
    while (next != null && agrees(next)) {
      takeOff(next);
      next = tallies.get(settled + 1);
    }
  }

  private boolean agrees(Tally tally) {
    List<Hash> counted = counted(tally);
    boolean all = counted.size() == tally.count() && Tally.digest(counted).equals(tally.digest());
    return all || (tally.mark().interval() < whole && counted.size() < tally.count());
  }

  private List<Hash> counted(Tally tally) {
    List<Hash> counted = new ArrayList<>(leaves.getOrDefault(tally.mark().interval(), List.of()));
    counted.removeAll(Set.copyOf(tally.unknown()));
    return counted;
  }

  private void takeOff(Tally tally) {
    settled = tally.mark().interval();
    tallies.remove(settled);
    past.put(settled, tally);
    if (past.size() > MOST_KEPT) {
      past.pollFirstEntry();
    }
    List<Hash> met = leaves.remove(settled);
    unknown.addAll(tally.unknown());
    if (met != null) {
      met.forEach(unknown::remove);
      agreed += met.size();
    }
  }

  /** What does not agree, where the log may be looked at as a whole; each is told once. */
  List<Refusal> complaints() {
    while (!tallies.isEmpty() || isATallyDue()) {
      complain();
    }
    List<Refusal> told = List.copyOf(complaints);
    complaints.clear();
    return told;
  }

  /** A leaf is written only after the tally of the interval before the last one. */
  private boolean isATallyDue() {
    return settled != NONE_YET && !leaves.isEmpty() && leaves.lastKey() > settled + 2;
  }

  private void complain() {
    Tally tally = tallies.get(settled + 1);
    complaints.add(tally == null ? missing() : difference(tally));
    settle();
  }

  private Refusal missing() {
    long first = settled + 1;
    settled = tallies.isEmpty() ? leaves.lastKey() - 2 : tallies.firstKey() - 1;
    leaves.headMap(settled, true).clear();
    return refusal(
        Cause.MISSING_TALLY,
        first == settled
            ? "tally %d is missing".formatted(first)
            : "tallies %d to %d are missing".formatted(first, settled));
  }

  private Refusal difference(Tally tally) {
    String where = between(tally.mark().interval());
    long met = counted(tally).size();
    long missing = tally.count() - met;
    takeOff(tally);
    if (missing < 0) {
      return refusal(
          Cause.BEYOND_TALLY,
          "%d leaves are there %s, and %d were counted".formatted(met, where, tally.count()));
    }
    return refusal(
        Cause.MISSING_FROM_TALLY,
        missing == 0
            ? "a leaf of %d is missing %s, and another is in its place".formatted(met, where)
            : "%d of %d leaves %s missing %s"
                .formatted(missing, tally.count(), missing == 1 ? "is" : "are", where));
  }

  private Refusal contradiction(long interval) {
    return refusal(
        Cause.CONTRADICTING_TALLY,
        "tally %d is there twice, and the two do not say the same".formatted(interval));
  }

  private static String between(long interval) {
    return interval == 1
        ? "before tally 1"
        : "between tallies %d and %d".formatted(interval - 1, interval);
  }

  private Refusal refusal(Cause cause, String what) {
    return new Refusal(cause, "Of %s, %s.".formatted(name, what));
  }

  /** How many leaves a tally agrees with. */
  long agreed() {
    return agreed;
  }

  /** How many leaves no tally has counted yet. */
  long open() {
    return leaves.values().stream().mapToLong(List::size).sum();
  }
}
