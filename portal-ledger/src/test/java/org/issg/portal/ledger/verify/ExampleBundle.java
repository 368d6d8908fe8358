package org.issg.portal.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.Commitment;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.Sha256;
import org.issg.portal.ledger.bundle.BundleWriter;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.bundle.Side;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.bundle.ValuesHead;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.Hash;

/**
 * The bundle of docs/example.bundle, for those who write a verifier: a seat that is given, another
 * one whose values two auditors had destroyed, tallies, a signature of each kind.
 */
final class ExampleBundle {

  static final VerifierKey LOG = SampleKeys.LOG.verifier();
  static final VerifierKey WITNESS = SampleKeys.WITNESS.verifier();
  static final VerifierKey NODE = SampleKeys.NODE.verifier();

  private static final String SERIES = "91eead0bc5a677d1";
  private static final String ONE = "00000000-0000-4000-8000-000000000018";
  private static final String ANOTHER = "00000000-0000-4000-8000-000000000021";
  private static final String SECRETARY = "00000000-0000-4000-8000-000000000011";
  private static final String REDACTION = "01a20e9b-9f00-7000-8000-000000000007";
  private static final int REDACTED = 3;
  private static final int CONFIRMED = 6;

  private final List<byte[]> leaves = new ArrayList<>();
  private final List<StoredValue> values = new ArrayList<>();

  ExampleBundle() {
    add("audit.seriesBegun", "DONE", "system:tally", Map.of("object", Map.of("kind", "series")), 1);
    add("meeting.read", "READ", "00000000-0000-4000-8000-000000000003", meeting(), 1);
    add("mandate.given", "DONE", SECRETARY, seat(2, Map.of("after", keep(2, Side.AFTER))), 1);
    add(
        "mandate.changed",
        "DONE",
        SECRETARY,
        seat(
            REDACTED,
            Map.of("before", gone(Side.BEFORE, "DELEGATE"), "after", gone(Side.AFTER, "OBSERVER"))),
        1);
    tally(1, 0, 4, List.of());
    add("log.redactionRequested", "DONE", ONE, redaction(), 2);
    add("log.redactionConfirmed", "DONE", ANOTHER, redaction(), 2);
    tally(
        2, 5, 7, List.of(Hash.ofLeaf("{\"nobody\":\"has it\"}".getBytes(StandardCharsets.UTF_8))));
    add("log.valuesDestroyed", "DONE", "system:redactor", redaction(), 3);
  }

  private static String id(int index) {
    return "01a20e9b-970c-7000-8000-00000000000" + index;
  }

  private static Map<String, Object> meeting() {
    return Map.of(
        "body",
        "CTF",
        "distribution",
        "LIMITED",
        "object",
        Map.of("id", "01530000-0007-7000-8000-000000000002", "kind", "meeting", "version", 0),
        "shown",
        List.of("01530000-0004-7000-8000-000000000003"));
  }

  private static Map<String, Object> seat(int number, Map<String, Object> commitments) {
    Map<String, Object> members = new TreeMap<>(commitments);
    members.put("body", "CTF");
    members.put(
        "object",
        Map.of("id", "01530000-0003-7000-8000-00000000001" + number, "kind", "membership"));
    return members;
  }

  private static Map<String, Object> redaction() {
    return Map.of(
        "object", Map.of("id", REDACTION, "kind", "redaction"), "shown", List.of(id(REDACTED)));
  }

  private String keep(int index, Side side) {
    byte[] content = content("DELEGATE");
    byte[] salt = salt(index, side);
    values.add(StoredValue.kept(index, side, salt, content));
    return commitment(content, salt);
  }

  private String gone(Side side, String function) {
    values.add(StoredValue.destroyed(REDACTED, side, CONFIRMED));
    return commitment(content(function), salt(REDACTED, side));
  }

  private static byte[] content(String function) {
    return CanonicalJson.bytes(
        Map.of("body", "CTF", "from", "2016-02-22T00:00:00Z", "function", function));
  }

  /** A real one is random. */
  private static byte[] salt(int index, Side side) {
    return Sha256.begin().digest((index + side.word()).getBytes(StandardCharsets.UTF_8));
  }

  private static String commitment(byte[] content, byte[] salt) {
    return HexFormat.of().formatHex(Commitment.to(content, salt));
  }

  private void tally(int interval, int from, int end, List<Hash> unknown) {
    Map<String, Object> tally = new TreeMap<>();
    tally.put("series", SERIES);
    tally.put("interval", interval);
    tally.put("count", end - from);
    tally.put("digest", Base64.getEncoder().encodeToString(digest(leaves.subList(from, end))));
    if (!unknown.isEmpty()) {
      tally.put("unknown", unknown.stream().map(Hash::toString).toList());
    }
    Map<String, Object> members = Map.of("object", Map.of("kind", "series"), "tally", tally);
    add("audit.leavesTallied", "DONE", "system:tally", members, 0);
  }

  private static byte[] digest(List<byte[]> counted) {
    MessageDigest digest = Sha256.begin();
    Stream.of(counted.toArray(byte[][]::new))
        .map(leaf -> Hash.ofLeaf(leaf).bytes())
        .sorted(Arrays::compareUnsigned)
        .forEach(digest::update);
    return digest.digest();
  }

  /**
   * @param interval of the series; 0 for a leaf of none
   */
  private void add(
      String action, String outcome, String subject, Map<String, Object> more, int interval) {
    Map<String, Object> leaf = new TreeMap<>(more);
    leaf.put("action", action);
    leaf.put("actor", Map.of("subject", subject));
    leaf.put("at", "2016-03-07T09:00:0%d.000001Z".formatted(leaves.size()));
    leaf.put("id", id(leaves.size()));
    leaf.put("outcome", outcome);
    leaf.put("request", "01a20e9b-95a4-7000-8000-00000000000" + leaves.size());
    leaf.put("v", 1);
    if (interval > 0) {
      leaf.put("series", SERIES);
      leaf.put("interval", interval);
    }
    leaves.add(CanonicalJson.bytes(leaf));
  }

  Hash hash(int index) {
    return Hash.ofLeaf(leaves.get(index));
  }

  byte[] bytes() throws IOException {
    int size = leaves.size();
    SampleLog log = SampleLog.of(leaves);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter writer = new BundleWriter(out);
    writer.values(new ValuesHead(0, size, List.of("membership")));
    for (StoredValue value : inOrder()) {
      writer.value(value);
    }
    writer.head(
        log.head(0, size, size, SampleKeys.LOG, SampleKeys.WITNESS).signedBy(List.of(NODE), 0));
    for (StoredLeaf leaf : log.leaves()) {
      writer.leaf(
          new StoredLeaf(
              leaf.index(),
              leaf.hash(),
              leaf.bytes(),
              NODE.fingerprint(),
              SampleKeys.NODE.sign(LeafSignature.message(leaf.bytes()))));
    }
    writer.end();
    return out.toByteArray();
  }

  /** {@code before} comes first, whatever came first here. */
  private List<StoredValue> inOrder() {
    return values.stream()
        .sorted(
            (one, other) ->
                one.index() == other.index()
                    ? one.side().compareTo(other.side())
                    : Long.compare(one.index(), other.index()))
        .toList();
  }
}
