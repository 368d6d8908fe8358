package org.issg.portal.ledger.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.List;
import org.issg.portal.ledger.CanonicalBase64;
import org.issg.portal.ledger.Sha256;
import org.issg.portal.ledger.tree.Hash;

/**
 * Writes a bundle from front to back: the values, if it is to hold any, the head, each leaf in the
 * order of indexes, the end.
 */
public final class BundleWriter {

  private final DigestOutputStream out;
  private boolean withValues;

  /**
   * @param out is neither buffered nor closed here
   */
  public BundleWriter(OutputStream out) {
    this.out = new DigestOutputStream(out, Sha256.begin());
  }

  /** Begins a bundle that holds values. */
  public void values(ValuesHead head) throws IOException {
    withValues = true;
    line(BundleFormat.FIRST_LINE_WITH_VALUES);
    StringBuilder title = new StringBuilder(BundleFormat.VALUES);
    title.append(' ').append(head.from()).append(' ').append(head.end());
    head.kinds().forEach(kind -> title.append(' ').append(kind));
    line(title.toString());
  }

  /** Values that are there, or were destroyed as a leaf confirmed; others are left out. */
  public void value(StoredValue value) throws IOException {
    line(ValueText.of(value));
  }

  /** The same, some or parts of them, as they were written already. */
  void valueLines(byte[] lines) throws IOException {
    out.write(lines);
  }

  /** What stands before the leaves: after the last of the values, or first. */
  public void head(BundleHead head) throws IOException {
    line(withValues ? BundleFormat.VALUES_END : BundleFormat.FIRST_LINE);
    String note = head.checkpoint().toString();
    line(BundleFormat.CHECKPOINT + " " + note.lines().count());
    text(note);
    line(BundleFormat.RANGE + " " + head.from() + " " + head.end());
    list(BundleFormat.LEFT, head.left());
    list(BundleFormat.RIGHT, head.right());
    if (head.consistency().isPresent()) {
      var proof = head.consistency().get();
      list(BundleFormat.CONSISTENCY + " " + proof.oldSize(), proof.path());
    }
    if (!head.nodeKeys().isEmpty()) {
      list(BundleFormat.NODE_KEYS + " " + head.signedFrom(), head.nodeKeys());
    }
    line(BundleFormat.LEAVES);
  }

  private void list(String title, List<?> lines) throws IOException {
    line(title + " " + lines.size());
    for (Object each : lines) {
      line(each.toString());
    }
  }

  /**
   * @param hash under which the leaf was taken into the tree
   * @param leaf its bytes as they are stored; empty when they are gone
   */
  public void leaf(long index, Hash hash, byte[] leaf) throws IOException {
    text(index + "\t" + hash + "\t");
    out.write(leaf);
    out.write('\n');
  }

  /** The same with the signature of the node that wrote the leaf, and its key's fingerprint. */
  public void leaf(long index, Hash hash, byte[] leaf, String key, byte[] signature)
      throws IOException {
    text(index + "\t" + hash + "\t");
    out.write(leaf);
    line("\t" + key + "\t" + CanonicalBase64.encode(signature));
  }

  /** A leaf as the log stores it; one that is lost has nothing that its signature could be of. */
  public void leaf(StoredLeaf leaf) throws IOException {
    if (leaf.key() == null || leaf.bytes().length == 0) {
      leaf(leaf.index(), leaf.hash(), leaf.bytes());
    } else {
      leaf(leaf.index(), leaf.hash(), leaf.bytes(), leaf.key(), leaf.signature());
    }
  }

  /** Writes the last line, without which a bundle is a truncated one. */
  public void end() throws IOException {
    byte[] digest = out.getMessageDigest().digest();
    line(BundleFormat.END + " " + CanonicalBase64.encode(digest));
    out.flush();
  }

  private void line(String line) throws IOException {
    text(line + "\n");
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
