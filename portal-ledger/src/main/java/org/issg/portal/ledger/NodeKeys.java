package org.issg.portal.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of all nodes, each with its term, and what they say of a leaf. */
public final class NodeKeys {

  private final Map<String, Registered> keys;

  public NodeKeys(Collection<Registered> keys) {
    this.keys =
        keys.stream().collect(Collectors.toMap(each -> each.key().id(), Function.identity()));
  }

  /** The key of that fingerprint, if it is a node's. */
  public Optional<NodePublicKey> find(String id) {
    return Optional.ofNullable(keys.get(id)).map(Registered::key);
  }

  /**
   * Whether a node wrote the leaf.
   *
   * @param id of the key that stands beside the leaf, or null
   * @param signature that stands beside it, or null
   * @param at when the database recorded it
   */
  public Verdict check(String id, byte[] signature, byte[] leaf, Instant at) {
    if (id == null || signature == null) {
      return Verdict.UNSIGNED;
    }
    Registered registered = keys.get(id);
    if (registered == null) {
      return Verdict.UNKNOWN_KEY;
    }
    if (!registered.key().signed(leaf, signature)) {
      return Verdict.FORGED;
    }
    return registered.holds(at) ? Verdict.GENUINE : Verdict.OUT_OF_TERM;
  }

  /** What the signature of a leaf says of its origin; only a genuine one is of a node. */
  public enum Verdict {
    GENUINE,
    UNSIGNED,
    UNKNOWN_KEY,
    FORGED,
    /** A true signature by a key that did not hold when the leaf was recorded. */
    OUT_OF_TERM
  }

  /**
   * A key and its term.
   *
   * @param from the first moment at which it holds
   * @param until the first at which it no longer does, or null
   */
  public record Registered(NodePublicKey key, Instant from, Instant until) {

    boolean holds(Instant at) {
      return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
  }
}
