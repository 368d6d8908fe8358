package org.issg.portal.ledger.tally;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.issg.portal.ledger.Sha256;
import org.issg.portal.ledger.tree.Hash;

/**
 * What a node says of the leaves that it committed in one interval: how many, and SHA-256 over
 * their hashes in ascending order. A sum of the hashes would be shorter to keep, but among some
 * thousand leaves a lattice finds some to take out and others to repeat that leave it the same.
 *
 * @param unknown hashes of leaves whose commit was asked for and not answered: they may be there
 *     now, later or never, and count for nothing
 */
public record Tally(Mark mark, long count, Hash digest, List<Hash> unknown) {

  static final String MEMBER = "tally";

  private static final String COUNT = "count";
  private static final String DIGEST = "digest";
  private static final String UNKNOWN = "unknown";

  public Tally {
    unknown = List.copyOf(unknown);
  }

  /** The tally of these leaves. */
  static Tally of(Mark mark, Collection<Hash> committed, List<Hash> unknown) {
    return new Tally(mark, committed.size(), digest(committed), unknown);
  }

  static Hash digest(Collection<Hash> leaves) {
    MessageDigest digest = Sha256.begin();
    leaves.stream().map(Hash::bytes).sorted(Arrays::compareUnsigned).forEach(digest::update);
    return Hash.of(digest.digest());
  }

  /** The member of the leaf that says so. */
  public Map<String, Object> members() {
    Map<String, Object> members = new TreeMap<>(mark.members());
    members.put(COUNT, count);
    members.put(DIGEST, digest.toString());
    if (!unknown.isEmpty()) {
      members.put(UNKNOWN, unknown.stream().map(Hash::toString).toList());
    }
    return Map.of(MEMBER, members);
  }

  /**
   * The tally that a leaf is, if it is one.
   *
   * @throws IllegalArgumentException for a member of that name which is no tally
   */
  static Optional<Tally> of(Map<String, ?> leaf) {
    if (!(leaf.get(MEMBER) instanceof Map<?, ?> members)) {
      return Optional.empty();
    }
    Mark mark = Mark.of(members).orElseThrow(() -> new IllegalArgumentException("no mark"));
    if (members.get(COUNT) instanceof Long count && members.get(DIGEST) instanceof String digest) {
      return Optional.of(new Tally(mark, count, Hash.parse(digest), hashes(members.get(UNKNOWN))));
    }
    throw new IllegalArgumentException("neither count nor digest");
  }

  private static List<Hash> hashes(Object list) {
    return list instanceof List<?> hashes
        ? hashes.stream().map(each -> Hash.parse(String.valueOf(each))).toList()
        : List.of();
  }
}
