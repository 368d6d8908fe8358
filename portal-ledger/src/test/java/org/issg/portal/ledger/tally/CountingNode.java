package org.issg.portal.ledger.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.tree.Hash;

/** A node that writes into a log in memory, in the order of its commits. */
public final class CountingNode {

  private static final String KEY = SampleKeys.NODE.verifier().fingerprint();

  private final List<byte[]> log;
  private final Series series = new Series();
  private int written;

  /**
   * @param log to which committed leaves are added, those of other nodes too
   */
  public CountingNode(List<byte[]> log) {
    this.log = log;
  }

  /** A transaction with one leaf that is not committed yet. */
  final class Writing {

    private final Series.Share share = series.join();
    private final byte[] leaf = leaf(share.mark().members(), "meeting.read");

    Writing() {
      share.add(Hash.ofLeaf(leaf));
    }

    void commit() {
      log.add(leaf);
      share.end(Outcome.COMMITTED);
    }

    void takeBack() {
      share.end(Outcome.TAKEN_BACK);
    }

    /** No answer comes to the node. */
    void loseTheAnswer() {
      share.end(Outcome.UNKNOWN);
    }

    /** The database commits all the same. */
    void arrive() {
      log.add(leaf);
    }
  }

  private byte[] leaf(Map<String, Object> more, String action) {
    Map<String, Object> members = new TreeMap<>(more);
    members.put("action", action);
    members.put("n", written++);
    return CanonicalJson.bytes(members);
  }

  public CountingNode begin() {
    Series.Share share = series.join();
    byte[] leaf = leaf(share.mark().members(), Sighting.SERIES_BEGUN);
    share.add(Hash.ofLeaf(leaf));
    log.add(leaf);
    share.end(Outcome.COMMITTED);
    return this;
  }

  public CountingNode write(int leaves) {
    for (int i = 0; i < leaves; i++) {
      new Writing().commit();
    }
    return this;
  }

  public CountingNode tally() {
    series
        .due()
        .ifPresent(
            tally -> {
              log.add(leaf(tally.members(), "audit.leavesTallied"));
              series.written(tally);
            });
    return this;
  }

  /** The leaf of a log as it is met there, if it belongs to a series. */
  static Optional<Sighting> sighting(byte[] leaf) {
    return Sighting.of(KEY, Hash.ofLeaf(leaf), CanonicalReader.object(leaf));
  }

  static boolean isTally(byte[] leaf) {
    return sighting(leaf).flatMap(Sighting::tally).isPresent();
  }

  /** What is said of a part of the log. */
  static List<String> complaints(List<byte[]> part, boolean fromTheBeginning) {
    Reconciliation counts = new Reconciliation(fromTheBeginning);
    part.forEach(leaf -> sighting(leaf).ifPresent(counts::add));
    List<String> said = new ArrayList<>();
    counts.complaints().forEach(each -> said.add(each.reason().words() + ": " + each.getMessage()));
    return said;
  }
}
