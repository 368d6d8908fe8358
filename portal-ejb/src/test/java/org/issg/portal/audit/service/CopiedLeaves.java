package org.issg.portal.audit.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.shared.Ids;

/**
 * Leaves like one that a service left, each with an id and a moment of its own and signed by this
 * node, so that the sequencer takes them as it takes any; made in advance, since making them is no
 * part of an insert.
 */
final class CopiedLeaves {

  private final LeafSigner signer;
  private final byte[] leaf;
  private final Queue<Map<String, Object>> made = new ConcurrentLinkedQueue<>();

  /**
   * @param leaf the bytes of the one that they are like
   */
  CopiedLeaves(LeafSigner signer, byte[] leaf) {
    this.signer = signer;
    this.leaf = leaf.clone();
  }

  /** Sees to it that so many are there. */
  void prepare(int count) {
    IntStream.range(made.size(), count).parallel().mapToObj(i -> copy()).forEach(made::add);
  }

  /** The next one's id, bytes, hash and signature by the names of their columns. */
  Map<String, Object> next() {
    Map<String, Object> next = made.poll();
    return next == null ? copy() : next;
  }

  private Map<String, Object> copy() {
    UUID id = Ids.next();
    Map<String, Object> members = new TreeMap<>(CanonicalReader.object(leaf));
    members.put("id", id.toString());
    members.put("at", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    members.remove("series"); // counted by nobody: this node's tally does not know it
    members.remove("interval");
    byte[] bytes = CanonicalJson.bytes(members);
    return Map.of(
        "id", id, "leaf", bytes, "leaf_hash", LeafHash.of(bytes), "signature", signer.sign(bytes));
  }
}
