package org.issg.portal.ledger.tally;

import java.util.Map;
import java.util.Optional;
import org.issg.portal.ledger.tree.Hash;

/**
 * A leaf of a node that counts its leaves, as it is met in the log: one that bears a mark, or a
 * tally.
 *
 * @param node fingerprint of the key that signed it
 * @param tally the leaf itself, if it is one
 * @param begins whether the series begins with it
 */
public record Sighting(String node, Hash leaf, Mark mark, Optional<Tally> tally, boolean begins) {

  /** The stored name of the action by which a series begins. */
  public static final String SERIES_BEGUN = "audit.seriesBegun";

  /** Whether a leaf with these members is one of a series, or a tally. */
  public static boolean isCounted(Map<String, ?> members) {
    return members.containsKey(Tally.MEMBER) || Mark.of(members).isPresent();
  }

  /**
   * What these members of a leaf say; nothing for a leaf that belongs to no series.
   *
   * @param node fingerprint of the key that signed the leaf, or null
   */
  public static Optional<Sighting> of(String node, Hash leaf, Map<String, ?> members) {
    if (node == null) {
      return Optional.empty();
    }
    try {
      Optional<Tally> tally = Tally.of(members);
      boolean begins = SERIES_BEGUN.equals(members.get("action"));
      return tally
          .map(Tally::mark)
          .or(() -> Mark.of(members))
          .map(mark -> new Sighting(node, leaf, mark, tally, begins));
    } catch (IllegalArgumentException noTally) {
      return Optional.empty(); // no node writes that, and what is missing for it will be found
    }
  }
}
