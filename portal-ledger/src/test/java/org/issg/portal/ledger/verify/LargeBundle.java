package org.issg.portal.ledger.verify;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleWriter;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Frontier;
import org.issg.portal.ledger.tree.Hash;

/** Writes a bundle of many leaves like those of a page that was read, to measure the verifier. */
public final class LargeBundle {

  private LargeBundle() {}

  /**
   * @param arguments the file, the number of leaves, and "signed" for a node's signatures
   */
  public static void main(String[] arguments) throws IOException {
    boolean signed = arguments.length > 2;
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), signed);
  }

  static void write(Path file, int size, boolean signed) throws IOException {
    Frontier frontier = new Frontier();
    for (int i = 0; i < size; i++) {
      frontier.append(Hash.ofLeaf(leaf(i)));
    }
    String text = new Checkpoint("portal.example/audit", size, frontier.root()).text();
    SignedNote note = new SignedNote(text, List.of(SampleKeys.LOG.sign(text, Instant.EPOCH)));
    BundleHead head =
        new BundleHead(note, 0, size, List.of(), List.of(), Optional.empty(), List.of(), 0);
    if (signed) {
      head = head.signedBy(List.of(SampleKeys.NODE.verifier()), 0);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      BundleWriter writer = new BundleWriter(out);
      writer.head(head);
      for (int i = 0; i < size; i++) {
        byte[] leaf = leaf(i);
        if (signed) {
          writer.leaf(
              i,
              Hash.ofLeaf(leaf),
              leaf,
              SampleKeys.NODE.verifier().fingerprint(),
              SampleKeys.NODE.sign(LeafSignature.message(leaf)));
        } else {
          writer.leaf(i, Hash.ofLeaf(leaf), leaf);
        }
      }
      writer.end();
    }
  }

  private static byte[] leaf(int i) {
    Map<String, Object> leaf = new TreeMap<>();
    leaf.put("action", "meeting.read");
    leaf.put(
        "actor",
        Map.of("delegation", "TR", "function", "DELEGATE", "subject", new UUID(1, i).toString()));
    leaf.put("address", "203.0.113.9");
    leaf.put("at", Instant.ofEpochSecond(1_457_341_200L + i, 123_456_000).toString());
    leaf.put("body", "CTF");
    leaf.put("distribution", "LIMITED");
    leaf.put("id", new UUID(2, i).toString());
    leaf.put("object", Map.of("id", new UUID(3, i).toString(), "kind", "meeting", "version", i));
    leaf.put("outcome", "READ");
    leaf.put("request", new UUID(4, i).toString());
    leaf.put("session", "6b3bdd676181e82d");
    leaf.put(
        "shown",
        List.of(new UUID(5, i).toString(), new UUID(6, i).toString(), new UUID(7, i).toString()));
    leaf.put("v", 1);
    return CanonicalJson.bytes(leaf);
  }
}
