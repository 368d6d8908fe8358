package org.issg.portal.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots and proofs against the definitions of RFC 6962, for every size from 0 to 1,025. */
class EverySizeTest {

  private static final int LARGEST = 1025;
  private static final List<Hash> LEAVES = NaiveTree.leaves(LARGEST);
  private static final NaiveTree NAIVE = new NaiveTree(LEAVES);
  private static final List<Hash> ROOTS =
      IntStream.rangeClosed(0, LARGEST).mapToObj(NAIVE::root).toList();

  private final Prover prover = new Prover(new Leaves(LEAVES));

  @Test
  void frontierHasTheRootOfEachSize() {
    Frontier frontier = new Frontier();

    for (int size = 0; size <= LARGEST; size++) {
      assertThat(frontier.root()).as("size %d", size).isEqualTo(ROOTS.get(size));
      assertThat(new Frontier(size, prover.covering(0, size)).root()).isEqualTo(ROOTS.get(size));
      assertThat(prover.root(size)).isEqualTo(ROOTS.get(size));
      if (size < LARGEST) {
        frontier.append(LEAVES.get(size));
      }
    }
  }

  @Test
  void eachLeafOfEachSizeHasItsInclusionProof() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = prover.inclusion(index, size);

        if (!proof.path().equals(NAIVE.path(index, size))
            || !proof.leads(LEAVES.get(index), ROOTS.get(size))) {
          fail("no inclusion of leaf %d in %d", index, size);
        }
      }
    }
  }

  @Test
  void eachSizeIsConsistentWithEachSmallerOne() {
    for (int newSize = 0; newSize <= LARGEST; newSize++) {
      for (int oldSize = 0; oldSize <= newSize; oldSize++) {
        ConsistencyProof proof = prover.consistency(oldSize, newSize);
        List<Hash> defined = oldSize == 0 ? List.of() : NAIVE.proof(oldSize, newSize);

        if (!proof.path().equals(defined)
            || !proof.connects(ROOTS.get(oldSize), ROOTS.get(newSize))) {
          fail("no consistency from %d to %d", oldSize, newSize);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 8, 11, 16, 21})
  void rangesLeadToTheRootOfTheWhole(int size) {
    for (int from = 0; from <= size; from++) {
      for (int end = from; end <= size; end++) {
        Frontier frontier = new Frontier(from, prover.covering(0, from));
        LEAVES.subList(from, end).forEach(frontier::append);
        Subtree.covering(end, size)
            .forEach(
                subtree -> frontier.append(new Leaves(LEAVES).apply(subtree), subtree.level()));

        assertThat(frontier.root()).as("%d to %d", from, end).isEqualTo(ROOTS.get(size));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 16, 17})
  void noOtherInclusionProofLeads(int size) {
    for (int index = 0; index < size; index++) {
      InclusionProof proof = prover.inclusion(index, size);

      for (InclusionProof other : others(proof, size)) {
        assertThat(other.leads(LEAVES.get(index), ROOTS.get(size))).as("%s", other).isFalse();
      }
      assertThat(proof.leads(LEAVES.get(index + 1), ROOTS.get(size))).isFalse();
      assertThat(proof.leads(LEAVES.get(index), ROOTS.get(size + 1))).isFalse();
    }
  }

  /** The same path at each other place, and other paths at the same place. */
  private static List<InclusionProof> others(InclusionProof proof, int size) {
    List<InclusionProof> others = new ArrayList<>();
    for (int index = -1; index <= size; index++) {
      if (index != proof.index()) {
        others.add(new InclusionProof(index, size, proof.path()));
      }
    }
    for (List<Hash> path : spoiled(proof.path())) {
      others.add(new InclusionProof(proof.index(), size, path));
    }
    return others;
  }

  @Test
  void aPathThatIsLongerThanTheTreeIsHighLeadsNowhere() {
    List<Hash> path = prover.inclusion(7, 8).path();

    assertThat(new InclusionProof(0, 1, path).leads(LEAVES.get(7), ROOTS.get(8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8, 13, 16, 17})
  void noOtherConsistencyProofConnects(int newSize) {
    for (int oldSize = 1; oldSize < newSize; oldSize++) {
      ConsistencyProof proof = prover.consistency(oldSize, newSize);
      Hash oldRoot = ROOTS.get(oldSize);
      Hash newRoot = ROOTS.get(newSize);

      for (List<Hash> path : spoiled(proof.path())) {
        assertThat(new ConsistencyProof(oldSize, newSize, path).connects(oldRoot, newRoot))
            .as("%d to %d", oldSize, newSize)
            .isFalse();
      }
      assertThat(proof.connects(ROOTS.get(oldSize - 1), newRoot)).isFalse();
      assertThat(proof.connects(oldRoot, ROOTS.get(newSize - 1))).isFalse();
      assertThat(new ConsistencyProof(newSize, oldSize, proof.path()).connects(newRoot, oldRoot))
          .isFalse();
    }
  }

  /** Each hash left out, doubled or replaced, and one more at either end. */
  private static List<List<Hash>> spoiled(List<Hash> path) {
    Hash foreign = Hash.ofLeaf(new byte[] {42});
    List<List<Hash>> spoiled = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> without = new ArrayList<>(path);
      without.remove(i);
      spoiled.add(without);
      List<Hash> replaced = new ArrayList<>(path);
      replaced.set(i, foreign);
      spoiled.add(replaced);
      List<Hash> doubled = new ArrayList<>(path);
      doubled.add(i, path.get(i));
      spoiled.add(doubled);
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(foreign);
    spoiled.add(longer);
    List<Hash> before = new ArrayList<>(path);
    before.add(0, foreign);
    spoiled.add(before);
    return spoiled;
  }
}
