package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.NodeKeys;
import org.issg.portal.ledger.NotCanonicalException;

/**
 * Lets into the tree what a node of the portal wrote, once. All else is an alarm and stays outside:
 * a sequencer that stopped for it would leave every later leaf unsigned, which is what a forger of
 * one wants.
 */
class LeafGate {

  private final NodeRegister register;
  private final Consumer<String> alarms;

  /**
   * @param alarms is told of each leaf that is left out
   */
  LeafGate(NodeRegister register, Consumer<String> alarms) {
    this.register = register;
    this.alarms = alarms;
  }

  /** Those of the candidates that may be taken, in their order; checked on all processors. */
  List<Candidate> admit(Connection connection, List<Candidate> candidates) throws SQLException {
    if (candidates.isEmpty()) {
      return candidates;
    }
    NodeKeys keys = register.keys(connection);
    List<Optional<String>> complaints =
        candidates.parallelStream().map(each -> complaint(each, keys)).toList();
    Set<UUID> seen = new HashSet<>();
    return IntStream.range(0, candidates.size())
        .filter(i -> isAdmitted(candidates.get(i), complaints.get(i), seen))
        .mapToObj(candidates::get)
        .toList();
  }

  private boolean isAdmitted(Candidate candidate, Optional<String> complaint, Set<UUID> seen) {
    UUID id = candidate.leaf().id();
    String reason =
        complaint.orElseGet(() -> seen.add(id) ? null : "a leaf of its id was found beside it");
    if (reason != null) {
      alarms.accept("leaf " + id + " is left out: " + reason);
    }
    return reason == null;
  }

  private Optional<String> complaint(Candidate candidate, NodeKeys keys) {
    if (!candidate.columns().hash().equals(Optional.of(candidate.leaf().hash()))) {
      return Optional.of("its hash is not that of its bytes");
    }
    try {
      Map<String, Object> members = CanonicalReader.object(candidate.bytes());
      Optional<String> column = candidate.columns().differing(members);
      if (column.isPresent()) {
        return Optional.of("its column %s is not what its bytes say".formatted(column.get()));
      }
    } catch (NotCanonicalException e) {
      return Optional.of("no canonical JSON, " + e.getMessage());
    }
    return candidate.known()
        ? Optional.of("a leaf of its id is in the tree already")
        : foreign(candidate, keys);
  }

  /** What speaks against a node of the portal having written the leaf. */
  Optional<String> foreign(Candidate candidate, NodeKeys keys) {
    String key = candidate.key();
    return switch (keys.check(
        key, candidate.signature(), candidate.bytes(), candidate.leaf().recordedAt())) {
      case GENUINE -> Optional.empty();
      case UNSIGNED -> Optional.of("no node signed it");
      case UNKNOWN_KEY -> Optional.of("it is signed by the key " + key + ", which is of no node");
      case FORGED -> Optional.of("its signature is not one of the key " + key);
      case OUT_OF_TERM -> Optional.of("the key " + key + " did not hold when it was recorded");
    };
  }
}
