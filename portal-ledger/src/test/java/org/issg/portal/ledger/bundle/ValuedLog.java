package org.issg.portal.ledger.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.Commitment;
import org.issg.portal.ledger.Sha256;

/** A log in memory with values beside its leaves, some of which are destroyed. */
public final class ValuedLog {

  private static final String REDACTION = new UUID(7, 7).toString();

  private final List<byte[]> leaves = new ArrayList<>();
  private final List<StoredValue> values = new ArrayList<>();

  /** The id of the leaf of that index. */
  private static String id(long index) {
    return new UUID(1, index).toString();
  }

  /** A record was read. */
  public ValuedLog read() {
    return add("meeting.read", "READ", "meeting", Map.of());
  }

  /** A record of a kind was made or changed. */
  public ValuedLog change(String kind, boolean hadValues) {
    int index = leaves.size();
    Map<String, Object> commitments = new TreeMap<>();
    if (hadValues) {
      commitments.put("before", keep(index, Side.BEFORE));
    }
    commitments.put("after", keep(index, Side.AFTER));
    return add("seat.changed", "DONE", kind, commitments);
  }

  private String keep(int index, Side side) {
    byte[] content = CanonicalJson.bytes(Map.of("n", index, "side", side.word()));
    byte[] salt = Sha256.begin().digest(content);
    values.add(StoredValue.kept(index, side, salt, content));
    return HexFormat.of().formatHex(Commitment.to(content, salt));
  }

  /** Somebody asks for the values of a leaf to be destroyed. */
  public ValuedLog request(String by, int index) {
    return redaction("log.redactionRequested", by, index);
  }

  /** Somebody confirms it. */
  public ValuedLog confirm(String by, int index) {
    return redaction("log.redactionConfirmed", by, index);
  }

  public ValuedLog redaction(String action, String by, int index) {
    Map<String, Object> members =
        Map.of("actor", Map.of("subject", by), "shown", List.of(id(index)));
    return add(action, "DONE", "redaction", members);
  }

  /** The values of a leaf are gone. */
  public ValuedLog destroy(int index, long confirmed) {
    values.replaceAll(
        value ->
            value.index() == index ? StoredValue.destroyed(index, value.side(), confirmed) : value);
    return this;
  }

  private ValuedLog add(String action, String outcome, String kind, Map<String, Object> more) {
    Map<String, Object> leaf = new TreeMap<>(more);
    leaf.put("action", action);
    leaf.put("id", id(leaves.size()));
    leaf.put("object", Map.of("id", REDACTION, "kind", kind));
    leaf.put("outcome", outcome);
    leaf.put("v", 1);
    leaves.add(CanonicalJson.bytes(leaf));
    return this;
  }

  /** The bundle from an index on, with the values of some kinds before another index. */
  public byte[] bundle(int from, int end, String... kinds) {
    return bundle(from, leaves.size(), end, kinds);
  }

  /** The bundle of part of the log, with the values of some kinds. */
  public byte[] part(int from, int end, String... kinds) {
    return bundle(from, end, end, kinds);
  }

  private byte[] bundle(int from, int last, int end, String... kinds) {
    BundleSource source = source(kinds);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter writer = new BundleWriter(out);
    try {
      writer.values(new ValuesHead(from, end, List.of(kinds)));
      for (StoredValue value : source.values(from, end)) {
        writer.value(value);
      }
      writer.head(log().head(from, last, leaves.size()));
      for (StoredLeaf leaf : log().leaves().subList(from, last)) {
        writer.leaf(leaf);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private SampleLog log() {
    return SampleLog.of(leaves);
  }

  /** The whole log as it is when it is asked, with the values of some kinds. */
  BundleSource source(String... kinds) {
    return new BundleSource() {
      @Override
      public BundleHead head(long least) {
        return log().head(0, leaves.size(), leaves.size());
      }

      @Override
      public List<StoredValue> values(long first, long last) {
        return values.stream()
            .filter(value -> value.index() >= first && value.index() < last)
            .filter(value -> isOfOne(value, kinds))
            .toList();
      }

      @Override
      public List<StoredLeaf> leaves(long first, long last) {
        return log().leaves().subList((int) first, (int) Math.min(last, first + 4));
      }
    };
  }

  private boolean isOfOne(StoredValue value, String... kinds) {
    String leaf = new String(leaves.get((int) value.index()), StandardCharsets.UTF_8);
    return List.of(kinds).stream().anyMatch(kind -> leaf.contains("\"kind\":\"" + kind + "\""));
  }
}
