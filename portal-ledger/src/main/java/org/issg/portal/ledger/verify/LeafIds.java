package org.issg.portal.ledger.verify;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids of all leaves, in 16 bytes each, and eight more at the end, when it is asked whether one
 * came twice.
 */
final class LeafIds {

  private static final int BLOCK = 1 << 16;

  /** Odd, with bits all over: the multiplier of Steele and Vigna's 64-bit generators. */
  private static final long MULTIPLIER = 0xd1342543de82ef95L;

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<long[]> blocks = new ArrayList<>();
  private final long seed = new SecureRandom().nextLong();
  private int size;

  /** An id that is there twice: its second place, and its first. */
  record Repeated(UUID id, int place, int earlier) {}

  /** The id of a leaf; null if it is none of the portal, which gives each its UUID. */
  static UUID of(Map<String, Object> leaf) {
    if (leaf.get("id") instanceof String text && UUID_TEXT.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    return null;
  }

  /**
   * @param id null for a leaf without one
   */
  void add(UUID id) {
    if (size % BLOCK == 0) {
      blocks.add(new long[2 * BLOCK]);
    }
    UUID kept = id == null ? new UUID(seed, size) : id; // none that anybody could foresee
    long[] block = blocks.get(size / BLOCK);
    block[2 * (size % BLOCK)] = kept.getMostSignificantBits();
    block[2 * (size % BLOCK) + 1] = kept.getLeastSignificantBits();
    size++;
  }

  private UUID at(int place) {
    long[] block = blocks.get(place / BLOCK);
    return new UUID(block[2 * (place % BLOCK)], block[2 * (place % BLOCK) + 1]);
  }

  /**
   * The first id that was there before; equal ids have equal digests, so the rest is not looked at.
   */
  Optional<Repeated> firstRepeated() {
    long[] suspects = repeatedDigests();
    Map<UUID, Integer> seen = new HashMap<>();
    for (int place = 0; suspects.length > 0 && place < size; place++) {
      UUID id = at(place);
      if (Arrays.binarySearch(suspects, digest(id)) < 0) {
        continue;
      }
      Integer earlier = seen.putIfAbsent(id, place);
      if (earlier != null) {
        return Optional.of(new Repeated(id, place, earlier));
      }
    }
    return Optional.empty();
  }

  /** In order. */
  private long[] repeatedDigests() {
    long[] digests = new long[size];
    for (int place = 0; place < size; place++) {
      digests[place] = digest(at(place));
    }
    Arrays.sort(digests);
    int repeated = 0;
    for (int i = 1; i < size; i++) {
      if (digests[i] == digests[i - 1]) {
        digests[repeated++] = digests[i];
      }
    }
    return Arrays.copyOf(digests, repeated);
  }

  /** 64 bits of an id; with a seed of this run, so that nobody can make many ids with the same. */
  private long digest(UUID id) {
    long mixed = (id.getMostSignificantBits() ^ seed) * MULTIPLIER;
    mixed = (mixed ^ mixed >>> 32 ^ id.getLeastSignificantBits()) * MULTIPLIER;
    return mixed ^ mixed >>> 32;
  }
}
