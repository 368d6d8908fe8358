package org.issg.portal.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.Side;

/**
 * Compares values with the leaves that commit to them, as these come in the order of indexes: each
 * that the bundle says it covers is there and opens its commitment, or was destroyed as a later
 * leaf confirms that names the leaf, by somebody else than who asked for it.
 */
final class ValueCheck {

  private final ValueBook values;
  private final long end;
  private final long size;
  private final Map<Long, List<Place>> unconfirmed = new HashMap<>();
  private final Map<String, List<RedactionAct>> requested = new HashMap<>();
  private final Map<String, Long> uncovered = new TreeMap<>();
  private long opened;
  private long destroyed;
  private long confirmedElsewhere;
  private Refusal complaint;

  /**
   * Values on one side of a leaf, with its id; null where it has none, by which it can be named.
   */
  private record Place(long index, Side side, String leaf) {}

  /**
   * @param end index after the bundle's last leaf
   * @param size of the checkpoint, which has signed all leaves by which redactions were confirmed
   */
  ValueCheck(ValueBook values, long end, long size) {
    this.values = values;
    this.end = end;
    this.size = size;
  }

  /** Takes the next leaf of the bundle. */
  void add(CheckedLeaf leaf) {
    leaf.facts().committed().ifPresent(committed -> compare(leaf, committed));
    values.nextIndex().filter(index -> index <= leaf.index()).ifPresent(this::complainOfMore);
    leaf.facts().redaction().filter(act -> !act.confirms()).ifPresent(this::note);
    List<Place> waiting = unconfirmed.remove(leaf.index());
    if (waiting != null) {
      waiting.stream()
          .filter(each -> !isConfirmed(each, leaf.facts().redaction()))
          .forEach(this::complainOfRedaction);
    }
  }

  private void note(RedactionAct request) {
    requested.computeIfAbsent(request.redaction(), id -> new ArrayList<>()).add(request);
  }

  private boolean isConfirmed(Place values, Optional<RedactionAct> act) {
    return act.filter(RedactionAct::confirms)
        .filter(confirming -> values.leaf() != null)
        .filter(confirming -> confirming.leaves().contains(values.leaf()))
        .filter(confirming -> isByAnother(values, confirming))
        .isPresent();
  }

  /** Another person asked for it; in a bundle of later leaves, that may have been before them. */
  private boolean isByAnother(Place gone, RedactionAct confirming) {
    List<RedactionAct> asked = requested.get(confirming.redaction());
    if (asked == null) {
      return values.head().from() > 0;
    }
    return asked.stream().anyMatch(request -> request.leaves().contains(gone.leaf()))
        && asked.stream()
            .noneMatch(request -> request.by().isEmpty() || request.by().equals(confirming.by()));
  }

  private void compare(CheckedLeaf leaf, Committed committed) {
    if (!values.head().covers(leaf.index(), committed.kind())) {
      uncovered.merge(committed.kind(), 1L, Long::sum);
      return;
    }
    for (Side side : Side.values()) {
      ValueBook.Entry entry = values.take(leaf.index(), side);
      if (committed.on(side) != null) {
        compare(new Place(leaf.index(), side, id(leaf)), committed.on(side), entry);
      } else if (entry != null) {
        complainOfMore(leaf.index());
      }
    }
  }

  private void compare(Place place, byte[] commitment, ValueBook.Entry entry) {
    if (entry == null || entry.isDestroyed() && entry.confirmed() <= place.index()) {
      complainOfRedaction(place);
    } else if (entry.isDestroyed() && entry.confirmed() >= end && entry.confirmed() < size) {
      confirmedElsewhere++;
    } else if (entry.isDestroyed()) {
      destroyed++;
      unconfirmed.computeIfAbsent(entry.confirmed(), index -> new ArrayList<>()).add(place);
    } else if (Arrays.equals(entry.commitment(), commitment)) {
      opened++;
    } else {
      complain(
          Cause.CHANGED_VALUES,
          "The values %s of leaf %d were changed: they are not those to which it commits.",
          place.side().word(),
          place.index());
    }
  }

  private static String id(CheckedLeaf leaf) {
    return leaf.facts().id() == null ? null : leaf.facts().id().toString();
  }

  private void complainOfMore(long index) {
    complain(
        Cause.CHANGED_VALUES, "There are values of leaf %d to which it does not commit.", index);
  }

  private void complainOfRedaction(Place gone) {
    complain(
        Cause.REDACTION_WITHOUT_LEAF,
        "The values %s of leaf %d are gone, and no leaf of a second person confirms that.",
        gone.side().word(),
        gone.index());
  }

  private void complain(Cause cause, String message, Object... details) {
    if (complaint == null) {
      complaint = new Refusal(cause, message.formatted(details));
    }
  }

  /**
   * To be asked after the last leaf.
   *
   * @return how far the values reach
   * @throws Refusal when values are gone, or others than their leaves commit to
   */
  String requireValues() {
    values.nextIndex().ifPresent(this::complainOfMore);
    unconfirmed.values().stream().flatMap(List::stream).forEach(this::complainOfRedaction);
    if (complaint != null) {
      throw complaint;
    }
    return summary();
  }

  private String summary() {
    StringBuilder words = new StringBuilder();
    if (!values.head().kinds().isEmpty()) {
      words.append(
          String.format(
              Locale.ROOT,
              "; before leaf %d, values of %s: %,d open their commitments, %,d were redacted",
              values.head().end(),
              String.join(", ", values.head().kinds()),
              opened,
              destroyed));
    }
    if (confirmedElsewhere > 0) {
      words.append(
          String.format(Locale.ROOT, ", %,d by leaves that are not looked at", confirmedElsewhere));
    }
    if (!uncovered.isEmpty()) {
      words.append("; values that are not here:");
      uncovered.forEach(
          (kind, leaves) ->
              words.append(String.format(Locale.ROOT, " of %,d leaves about %s,", leaves, kind)));
      words.setLength(words.length() - 1);
    }
    return words.toString();
  }
}
