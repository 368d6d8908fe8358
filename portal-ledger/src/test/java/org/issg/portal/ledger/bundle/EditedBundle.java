package org.issg.portal.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.issg.portal.ledger.CanonicalBase64;

/** A bundle as somebody alters it who knows the format and seals it anew. */
public final class EditedBundle {

  private final List<String> lines;

  public EditedBundle(byte[] bundle) {
    this.lines = new ArrayList<>(new String(bundle, StandardCharsets.UTF_8).lines().toList());
    lines.remove(lines.size() - 1);
  }

  /** Where a leaf's line stands. */
  private int leaf(int n) {
    return lines.indexOf("leaves") + 1 + n;
  }

  public EditedBundle edit(int leaf, UnaryOperator<String> change) {
    lines.set(leaf(leaf), change.apply(lines.get(leaf(leaf))));
    return this;
  }

  /** Changes all lines before the leaves. */
  public EditedBundle editHead(String from, String to) {
    for (int i = 0; i < leaf(0); i++) {
      lines.set(i, lines.get(i).replace(from, to));
    }
    return this;
  }

  /** Drops the only line before the leaves that begins so. */
  public EditedBundle dropOfHead(String beginning) {
    for (int i = 0; i < leaf(0); i++) {
      if (lines.get(i).startsWith(beginning)) {
        lines.remove(i);
        return this;
      }
    }
    throw new IllegalArgumentException(beginning);
  }

  /** Adds a line behind the one before the leaves that begins so. */
  public EditedBundle addToHead(String beginning, String line) {
    for (int i = 0; i < leaf(0); i++) {
      if (lines.get(i).startsWith(beginning)) {
        lines.add(i + 1, line);
        return this;
      }
    }
    throw new IllegalArgumentException(beginning);
  }

  public EditedBundle drop(int leaf) {
    lines.remove(leaf(leaf));
    return this;
  }

  public EditedBundle repeat(int leaf) {
    lines.add(leaf(leaf), lines.get(leaf(leaf)));
    return this;
  }

  public EditedBundle insert(int at, String line) {
    lines.add(leaf(at), line);
    return this;
  }

  public EditedBundle swapLines(int one, int other) {
    Collections.swap(lines, leaf(one), leaf(other));
    return this;
  }

  /** Exchanges what stands in two leaves' lines from a field on: 1 with the hash, 2 without. */
  public EditedBundle swapFields(int one, int other, int field) {
    String[] first = lines.get(leaf(one)).split("\t", field + 1);
    String[] second = lines.get(leaf(other)).split("\t", field + 1);
    String rest = first[field];
    first[field] = second[field];
    second[field] = rest;
    lines.set(leaf(one), String.join("\t", first));
    lines.set(leaf(other), String.join("\t", second));
    return this;
  }

  /** The bundle with a last line that fits. */
  public byte[] sealed() {
    return seal((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** All but the last line, and the digest of it. */
  static byte[] seal(byte[] before) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(before);
      byte[] end =
          ("end " + CanonicalBase64.encode(digest) + "\n").getBytes(StandardCharsets.UTF_8);
      byte[] sealed = new byte[before.length + end.length];
      System.arraycopy(before, 0, sealed, 0, before.length);
      System.arraycopy(end, 0, sealed, before.length, end.length);
      return sealed;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same bundle with a fitting last line, whatever bytes stand before it. */
  public static byte[] resealed(byte[] bundle, int bytesBeforeTheEnd) {
    return seal(Arrays.copyOf(bundle, bytesBeforeTheEnd));
  }
}
