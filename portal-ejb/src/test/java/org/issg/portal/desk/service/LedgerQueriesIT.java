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
import org.issg.portal.ledger.sequence.BundleExport;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
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
    BundleHead head = as(AUDITOR, () -> ledger.begin(BundleRange.since(0)));

    List<StoredLeaf> leaves = as(AUDITOR, () -> ledger.leaves(head.from(), head.end()));

    assertThat(head.from()).isZero();
    assertThat(head.end()).isEqualTo(head.size());
    assertThat(leaves).hasSize((int) Math.min(head.end(), BundleExport.BATCH));
    for (int i = 0; i < leaves.size(); i++) {
      assertThat(leaves.get(i).index()).isEqualTo(i);
      assertThat(LeafHash.of(leaves.get(i).bytes())).isEqualTo(leaves.get(i).hash().bytes());
    }
  }

  @Test
  void takingABundleIsInTheLogWithItsRange() {
    long known = signed();

    BundleHead head = as(AUDITOR, () -> ledger.begin(BundleRange.since(known)));

    assertThat(head.from()).isEqualTo(known);
    assertTaken(known + "-" + (head.end() - 1));
  }

  @Test
  void partOfTheLogIsHandedOutAndNamed() {
    LogTree.await();

    BundleHead head = as(AUDITOR, () -> ledger.begin(BundleRange.of(1, 2)));

    assertThat(head.from()).isOne();
    assertThat(head.end()).isEqualTo(3);
    assertThat(head.consistency()).isEmpty();
    assertTaken("1-2");
  }

  @Test
  void partBeyondAnEarlierCheckpointHoldsItsProof() {
    long known = signed();
    signed();
    signed();

    BundleHead head =
        as(AUDITOR, () -> ledger.begin(new BundleRange(known + 1, null, known, false)));

    assertThat(head.consistency()).isPresent();
    assertThat(head.consistency().get().oldSize()).isEqualTo(known);
  }

  @Test
  void whatALaterCheckpointAddsIsInTheLogToo() {
    BundleRange wanted = BundleRange.since(0);
    BundleHead begun = as(AUDITOR, () -> ledger.begin(wanted));
    LogTree.await();

    BundleHead later = as(AUDITOR, () -> ledger.later(wanted, begun, begun.size() + 1));

    assertThat(later.end()).isGreaterThan(begun.end());
    assertTaken(begun.end() + "-" + (later.end() - 1));
  }

  private void assertTaken(String range) {
    assertThat(leaf().action()).isEqualTo("desk.bundleTaken");
    assertThat(leaf().json().getString("range")).isEqualTo(range);
  }

  /** The size of the last checkpoint. */
  private long signed() {
    LogTree.await();
    return as(AUDITOR, () -> ledger.state()).checkpoints().get(0).size();
  }

  @Test
  void checkpointThatWasNeverSignedIsToldSo() {
    long between =
        Database.number(
            "select min(n) from generate_series(1, (select max(size) from audit_checkpoint)) n"
                + " where not exists (select from audit_checkpoint where size = n)");

    assertRefused(BundleRange.since(between), "desk.ledger.since");
    assertRefused(BundleRange.since(Long.MAX_VALUE), "desk.ledger.since");
    assertRefused(BundleRange.since(-1), "desk.ledger.since");
  }

  @Test
  void rangeThatTheLogDoesNotHaveIsToldSo() {
    long known = signed();

    assertRefused(BundleRange.of(-1, 2), "desk.ledger.from");
    assertRefused(BundleRange.of(Long.MAX_VALUE, Long.MAX_VALUE), "desk.ledger.from");
    assertRefused(BundleRange.of(2, 1), "desk.ledger.until");
    assertRefused(BundleRange.of(0, Long.MAX_VALUE), "desk.ledger.until");
    assertRefused(new BundleRange(null, known - 1, known, false), "desk.ledger.until");
  }

  @Test
  void bundleCanBeDemandedWithACosignature() {
    BundleHead head = as(AUDITOR, () -> ledger.begin(new BundleRange(0L, 0L, 0, true)));

    assertThat(head.checkpoint().signatures()).hasSizeGreaterThan(1);
  }

  private void assertRefused(BundleRange wanted, String key) {
    assertThatThrownBy(() -> as(AUDITOR, () -> ledger.begin(wanted)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage(key);
  }

  @Test
  void nobodyButAuditorsSeesOrTakesTheTree() {
    BundleRange all = BundleRange.since(0);
    BundleHead begun = as(AUDITOR, () -> ledger.begin(all));

    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> ledger.state()))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.begin(all)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.values(0, 1)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.later(all, begun, 0)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> ledger.leaves(0, 1)))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
