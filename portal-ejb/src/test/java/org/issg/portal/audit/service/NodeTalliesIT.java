package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_DELEGATE;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.tally.Reconciliation;
import org.issg.portal.ledger.tally.Sighting;
import org.issg.portal.ledger.tally.Tally;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.OneTransaction;
import org.junit.jupiter.api.Test;

/** The node counts what it commits, says so in the log, and the log agrees. */
class NodeTalliesIT extends MeetingScene {

  @Inject private TallyClock clock;
  @Inject private NodeCount count;
  @Inject private OneTransaction transaction;
  @Inject private AuditTrail audit;

  @Test
  void seriesBeginsWithALeafThatSaysSo() {
    List<Sighting> begun = ofThisNode().stream().filter(Sighting::begins).toList();

    assertThat(begun).hasSize(1);
    assertThat(begun.get(0).mark().interval()).isOne();
  }

  @Test
  void whatIsCommittedIsInTheNextTally() {
    as(CTF_DELEGATE, () -> queries.open(CTF_MEETING));
    Sighting read = sighting(leaf());

    clock.tally();
    clock.tally(); // where the timer had closed an interval just before

    Tally tally = tally(read.mark().interval());
    assertThat(tally.count()).isPositive();
    assertThat(tally.unknown()).isEmpty();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsNotCounted() {
    assertThatThrownBy(
            () ->
                as(
                    CTF_DELEGATE,
                    () ->
                        transaction.of(
                            em -> {
                              audit.read(Action.MEETING_READ, RecordRef.of("meeting", CTF_MEETING));
                              throw new IllegalStateException("taken back");
                            })))
        .isInstanceOf(RuntimeException.class);
    as(CTF_DELEGATE, () -> queries.open(CTF_MEETING));
    Sighting read = sighting(leaf());

    clock.tally();
    clock.tally();

    assertThat(tally(read.mark().interval()).unknown()).isEmpty();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void commitThatTheDatabaseRefusesLeavesALeafOfUnknownFate() {
    assertThatThrownBy(
            () ->
                as(
                    CTF_DELEGATE,
                    () ->
                        transaction.of(
                            em -> {
                              audit.read(Action.MEETING_READ, RecordRef.of("meeting", CTF_MEETING));
                              em.createNativeQuery(
                                      "update member set language = 'fr' where subject = ?1")
                                  .setParameter(1, CTF_DELEGATE.subject())
                                  .executeUpdate();
                            })))
        .isInstanceOf(EJBException.class);

    clock.tally();
    clock.tally();

    assertThat(ofThisNode().stream().flatMap(each -> each.tally().stream()))
        .anyMatch(each -> !each.unknown().isEmpty());
    assertThat(complaints()).isEmpty();
  }

  @Test
  void manyAtOnceAreCountedRightly() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Future<?>> acts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int which = i;
      acts.add(people.submit(() -> act(which)));
    }
    for (Future<?> each : acts) {
      each.get();
    }
    people.shutdown();

    clock.tally();
    clock.tally();

    assertThat(complaints()).isEmpty();
    assertThat(count.series().due()).isEmpty();
  }

  private void act(int which) {
    if (which % 10 == 9) {
      clock.tally();
    } else if (which % 10 > 6) {
      as(HTF_DELEGATE, () -> tryToOpen(CTF_MEETING));
    } else {
      as(CTF_DELEGATE, () -> queries.open(CTF_MEETING));
    }
  }

  private void tryToOpen(UUID id) {
    try {
      queries.open(id);
    } catch (AccessRefused refusal) {
      audit.refused(refusal.action(), refusal.about(), refusal.reason().name());
    }
  }

  private Tally tally(long interval) {
    return ofThisNode().stream()
        .flatMap(each -> each.tally().stream())
        .filter(each -> each.mark().interval() == interval)
        .findFirst()
        .orElseThrow();
  }

  /**
   * What the reconciliation says of all leaves of this node, in the order of their transactions.
   */
  private List<String> complaints() {
    Reconciliation counts = new Reconciliation(true);
    ofThisNode().forEach(counts::add);
    return counts.complaints().stream().map(Refusal::getMessage).toList();
  }

  private List<Sighting> ofThisNode() {
    return Database.rows(
            "select leaf, node_key from audit_leaf where"
                + " position(? in convert_from(leaf, 'UTF8')) > 0 order by recorded_at, id",
            row -> sighting(row.getBytes(1), row.getString(2)),
            count.series().id())
        .stream()
        .toList();
  }

  private static Sighting sighting(Leaf leaf) {
    return sighting(leaf.bytes(), "");
  }

  private static Sighting sighting(byte[] leaf, String node) {
    Map<String, Object> members = CanonicalReader.object(leaf);
    return Sighting.of(node, Hash.ofLeaf(leaf), members).orElseThrow();
  }
}
