package org.issg.portal.ledger.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.issg.portal.ledger.CanonicalBase64;
import org.issg.portal.ledger.StrictUtf8;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.ConsistencyProof;
import org.issg.portal.ledger.tree.Hash;

/** Reads a bundle from front to back in constant memory; believes nothing of it. */
public final class BundleReader {

  private static final int MOST_LINES = 1000;
  private static final Pattern KIND = Pattern.compile("[a-z_]{1,40}");
  private static final byte[] END = (BundleFormat.END + " ").getBytes(StandardCharsets.UTF_8);

  private final LineReader lines;
  private String ahead;
  private boolean ended;
  private boolean intact;

  public BundleReader(InputStream in) {
    this.lines = new LineReader(in);
  }

  /**
   * Of which leaves the bundle holds values, if it is of the format that does; to be called once,
   * first.
   *
   * @throws Refusal when it is not of the format
   */
  public Optional<ValuesHead> begin() throws IOException {
    if (lines.isEmpty()) {
      throw new Refusal(Cause.MALFORMED, "The file is empty.");
    }
    String first = text();
    boolean withValues = first.equals(BundleFormat.FIRST_LINE_WITH_VALUES);
    if (!withValues && !first.equals(BundleFormat.FIRST_LINE)) {
      throw new Refusal(
          Cause.MALFORMED,
          "The file begins neither with '%s' nor with '%s', as this version reads them."
              .formatted(BundleFormat.FIRST_LINE, BundleFormat.FIRST_LINE_WITH_VALUES));
    }
    ahead = text();
    return withValues ? Optional.of(valuesHead()) : Optional.empty();
  }

  private ValuesHead valuesHead() throws IOException {
    String[] words = ahead.split(" ", -1);
    if (words.length < 3 || words.length > MOST_LINES || !words[0].equals(BundleFormat.VALUES)) {
      throw unexpected();
    }
    List<String> kinds = List.of(words).subList(3, words.length);
    for (int i = 0; i < kinds.size(); i++) {
      boolean ascends = i == 0 || kinds.get(i - 1).compareTo(kinds.get(i)) < 0;
      if (!ascends || !KIND.matcher(kinds.get(i)).matches()) {
        throw unexpected();
      }
    }
    ahead = text();
    return new ValuesHead(BundleFormat.number(words[1]), BundleFormat.number(words[2]), kinds);
  }

  /**
   * The next of the values; nothing when the last one was read.
   *
   * @throws Refusal when it is not of the format
   */
  public Optional<StoredValue> value() throws IOException {
    String line = ahead;
    ahead = text();
    return line.equals(BundleFormat.VALUES_END)
        ? Optional.empty()
        : Optional.of(ValueText.parse(line));
  }

  /**
   * What stands before the leaves; to be called once, after the last of the values.
   *
   * @throws Refusal when it is not of the format
   */
  public BundleHead head() throws IOException {
    SignedNote checkpoint = checkpoint();
    String[] range = title(BundleFormat.RANGE, 2);
    ahead = text();
    List<Hash> left = list(title(BundleFormat.LEFT, 1)[0], Hash::parse);
    List<Hash> right = list(title(BundleFormat.RIGHT, 1)[0], Hash::parse);
    BundleHead head =
        new BundleHead(
            checkpoint,
            BundleFormat.number(range[0]),
            BundleFormat.number(range[1]),
            left,
            right,
            Optional.empty(),
            List.of(),
            0);
    return leavesFollow(optionalParts(head));
  }

  private SignedNote checkpoint() throws IOException {
    List<String> note = list(title(BundleFormat.CHECKPOINT, 1)[0], line -> line);
    try {
      return SignedNote.parse(String.join("\n", note) + "\n");
    } catch (NoteRefusal e) {
      throw malformed(e);
    }
  }

  private static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (NoteRefusal e) {
      throw malformed(e);
    }
  }

  private static Refusal malformed(NoteRefusal e) {
    return new Refusal(Cause.MALFORMED, "The bundle's checkpoint is " + e.getMessage() + ".");
  }

  private BundleHead optionalParts(BundleHead head) throws IOException {
    BundleHead read = head;
    if (ahead.startsWith(BundleFormat.CONSISTENCY)) {
      String[] title = title(BundleFormat.CONSISTENCY, 2);
      long oldSize = BundleFormat.number(title[0]);
      long newSize = checkpoint(head.checkpoint()).size();
      read = read.with(new ConsistencyProof(oldSize, newSize, list(title[1], Hash::parse)));
    }
    if (ahead.startsWith(BundleFormat.NODE_KEYS)) {
      String[] title = title(BundleFormat.NODE_KEYS, 2);
      long since = BundleFormat.number(title[0]);
      read = read.signedBy(list(title[1], VerifierKey::parse), since);
    }
    return read;
  }

  private BundleHead leavesFollow(BundleHead head) {
    if (!ahead.equals(BundleFormat.LEAVES)) {
      throw unexpected();
    }
    return head;
  }

  /** The words after the title that must come here. */
  private String[] title(String wanted, int count) {
    String[] words = ahead.split(" ", -1);
    if (words.length != count + 1 || !words[0].equals(wanted)) {
      throw unexpected();
    }
    return List.of(words).subList(1, words.length).toArray(String[]::new);
  }

  private Refusal unexpected() {
    return new Refusal(
        Cause.MALFORMED, "A line before the leaves is not of the format: '" + ahead + "'.");
  }

  private <T> List<T> list(String count, Function<String, T> parse) throws IOException {
    long size = BundleFormat.number(count);
    if (size > MOST_LINES) {
      throw unexpected();
    }
    List<T> list = new ArrayList<>();
    try {
      for (int i = 0; i < size; i++) {
        ahead = text();
        list.add(parse.apply(ahead));
      }
    } catch (IllegalArgumentException e) {
      throw unexpected();
    }
    ahead = text();
    return list;
  }

  private String text() throws IOException {
    try {
      return StrictUtf8.decode(lines.next());
    } catch (IllegalArgumentException e) {
      throw new Refusal(Cause.MALFORMED, "A line before the leaves is not UTF-8.");
    }
  }

  /**
   * The next leaf's line, for {@link LeafLine#parse}; nothing when the end was reached.
   *
   * @throws Refusal when the bundle ends without its last line, or goes on after it
   */
  public Optional<byte[]> leafLine() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    byte[] line = lines.next();
    if (line.length < END.length || !startsWithEnd(line)) {
      return Optional.of(line);
    }
    String expected = BundleFormat.END + " " + CanonicalBase64.encode(lines.digestBefore());
    ended = true;
    intact = Arrays.equals(line, expected.getBytes(StandardCharsets.UTF_8));
    if (!lines.isEmpty()) {
      throw new Refusal(Cause.MALFORMED, "Something follows the last line of the bundle.");
    }
    return Optional.empty();
  }

  private static boolean startsWithEnd(byte[] line) {
    return Arrays.equals(line, 0, END.length, END, 0, END.length);
  }

  /** Whether the last line was the digest of all that stands before it. */
  public boolean isIntact() {
    return intact;
  }
}
