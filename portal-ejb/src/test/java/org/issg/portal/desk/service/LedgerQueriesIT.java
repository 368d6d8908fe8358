package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.ValuesHead;
import org.issg.portal.ledger.sequence.BundleExport;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.LogTree;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/** What the desk says of the tree that the sequencer builds beside these tests. */
class LedgerQueriesIT extends ServiceIT {

  @Inject private LedgerQueries ledger;

  @Test
  void stateNamesTheLastCheckpoints() {
    LedgerState state = as(AUDITOR, () -> ledger.state());

    assertThat(state.checkpoints()).isNotEmpty();
    assertThat(state.checkpoints().get(0).size()).isPositive();
    assertThat(state.leaves()).isGreaterThanOrEqualTo(state.checkpoints().get(0).size());
    assertThat(state.bytes()).isPositive();
    assertThat(leaf().action()).isEqualTo("desk.ledgerRead");
  }

  @Test
  void bundleHoldsTheLeavesOfTheLastCheckpointInTheirOrder() {
    ValuesHead begun = as(AUDITOR, () -> ledger.begin(0));
    BundleHead head = as(AUDITOR, () -> ledger.head(begun));

    List<StoredLeaf> leaves = as(AUDITOR, () -> ledger.leaves(head.from(), head.end()));

    assertThat(head.from()).isZero();
    assertThat(leaves).hasSize((int) Math.min(head.end(), BundleExport.BATCH));
    for (int i = 0; i < leaves.size(); i++) {
      assertThat(leaves.get(i).index()).isEqualTo(i);
      assertThat(LeafHash.of(leaves.get(i).bytes())).isEqualTo(leaves.get(i).hash().bytes());
    }
  }

  @Test
  void takingABundleIsInTheLogWithItsRange() {
    ValuesHead begun = as(AUDITOR, () -> ledger.begin(1));

    assertThat(begun.from()).isOne();
    assertThat(begun.kinds()).containsExactlyElementsOf(LogValues.KINDS).isSorted();
    assertThat(leaf().action()).isEqualTo("desk.bundleTaken");
    assertThat(leaf().json().getString("range")).isEqualTo("1-" + (begun.end() - 1));
  }

  @Test
  void whatIsSignedWhileValuesAreHandedOutIsInTheLogToo() {
    ValuesHead begun = as(AUDITOR, () -> ledger.begin(1));
    LogTree.await();

    BundleHead head = as(AUDITOR, () -> ledger.head(begun));

    assertThat(head.left()).hasSize(1);
    assertThat(head.end()).isGreaterThan(begun.end());
    assertThat(leaf().action()).isEqualTo("desk.bundleTaken");
    assertThat(leaf().json().getString("range")).isEqualTo(begun.end() + "-" + (head.end() - 1));
  }

  @Test
  void checkpointThatWasNeverSignedIsToldSo() {
    assertThatThrownBy(() -> as(AUDITOR, () -> ledger.begin(Long.MAX_VALUE)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.ledger.known");
  }

  @Test
  void nobodyButAuditorsSeesOrTakesTheTree() {
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> ledger.state()))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.begin(0)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.values(0, 1)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.head(new ValuesHead(0, 1, List.of()))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.leaves(0, 1)))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
