package org.issg.portal.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

  @Test
  void aCopyGrowsOnItsOwn() {
    Frontier frontier = new Frontier();
    NaiveTree.leaves(5).forEach(frontier::append);
    Hash before = frontier.root();

    Frontier copy = frontier.copy();
    copy.append(Hash.ofLeaf(new byte[] {1}));

    assertThat(frontier.root()).isEqualTo(before);
    assertThat(copy.size()).isEqualTo(6);
    assertThat(copy.root()).isNotEqualTo(before);
  }

  @Test
  void peaksThatDoNotMakeTheSizeAreRefused() {
    assertThatThrownBy(() -> new Frontier(3, List.of(Hash.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Frontier(-1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSubtreeFitsOnlyWhereItBegins() {
    Frontier frontier = new Frontier();
    NaiveTree.leaves(2).forEach(frontier::append);

    assertThatThrownBy(() -> frontier.append(Hash.EMPTY, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hugeSizesAreCoveredByFewSubtrees() {
    List<Subtree> subtrees = Subtree.covering((1L << 40) - 1, (1L << 41) + 1);

    assertThat(subtrees)
        .containsExactly(
            new Subtree(0, (1L << 40) - 1), new Subtree(40, 1), new Subtree(0, 1L << 41));
  }
}
