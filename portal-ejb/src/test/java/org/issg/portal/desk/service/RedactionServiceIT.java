package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.desk.RedactionReason.COURT_ORDER;
import static org.issg.portal.desk.RedactionReason.KEPT_IN_ERROR;
import static org.issg.portal.desk.RedactionReason.PERSONAL_DATA;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_AUDITOR;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.desk.Redaction;
import org.issg.portal.desk.RedactionState;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleSource;
import org.issg.portal.ledger.bundle.BundleStream;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.verify.LeafPipeline;
import org.issg.portal.ledger.verify.Trust;
import org.issg.portal.ledger.verify.Verification;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;
import org.issg.portal.testing.AtOnce;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.LogTree;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ShutLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values of a seat are destroyed by two auditors, and the log proves as much as before. */
class RedactionServiceIT extends MandateScene {

  @Inject private RedactionService redactions;
  @Inject private RedactionQueries list;
  @Inject private Redactor redactor;
  @Inject private RedactionTimer timer;
  @Inject private LeafQueries leafQueries;
  @Inject private LedgerQueries ledger;
  @Inject private LogKeys keys;
  @Inject private CurrentActor current;

  private Leaf changed;
  private PageKey leaf;

  @BeforeEach
  void giveASeat() {
    given(CTF_SECRETARY, observer(Person.newcomer(DELEGATE_NAME), BodyCode.CTF, today()));
    changed = leafAbout("membership");
    leaf = key(changed);
  }

  private static PageKey key(Leaf leaf) {
    return new PageKey(
        Database.rows(
                "select recorded_at from audit_leaf where id = ?",
                row -> row.getTimestamp(1).toInstant(),
                leaf.id())
            .get(0),
        leaf.id());
  }

  /** Those that were carried out stay: their values are gone for good. */
  @AfterEach
  void forgetWhatWasNotDone() {
    Database.change("delete from redaction where state <> 'DONE'");
  }

  private UUID requested() {
    return as(AUDITOR, () -> redactions.request(leaf, PERSONAL_DATA));
  }

  private boolean destroyed(UUID id) {
    return as(NOBODY, () -> current.as(Redactor.ACTOR, () -> redactor.destroy(id)));
  }

  private long keptValues() {
    return Database.number(
        "select count(*) from leaf_values where leaf_id = ? and salt is not null"
            + " and content is not null",
        changed.id());
  }

  private LeafPage page() {
    return as(OTHER_AUDITOR, () -> leafQueries.open(leaf)).orElseThrow();
  }

  @Test
  void valuesAreDestroyedByTwoAuditorsAndTheLogIsStillVerified() {
    assertThat(page().values()).isNotEmpty();
    assertThat(page().redactability().isOpenToRequest()).isTrue();

    UUID id = requested();
    assertLeaf("log.redactionRequested", AUDITOR.subject(), id);
    assertThat(keptValues()).isOne();
    as(OTHER_AUDITOR, () -> redactions.confirm(id));
    assertLeaf("log.redactionConfirmed", OTHER_AUDITOR.subject(), id);
    assertThat(as(NOBODY, () -> current.as(Redactor.ACTOR, redactor::due))).contains(id);
    LogTree.await();
    assertThat(destroyed(id)).isTrue();
    assertLeaf("log.valuesDestroyed", "system:redactor", id);

    assertThat(keptValues()).isZero();
    Redaction done = page().redactability().redaction().redaction();
    assertThat(page().values()).isEmpty();
    assertThat(page().redactability().kept()).isFalse();
    assertThat(done.state()).isEqualTo(RedactionState.DONE);
    assertThat(done.reason()).isEqualTo(PERSONAL_DATA);
    assertThat(done.destroyedAt()).isBeforeOrEqualTo(Instant.now());
    assertThat(verified(0)).startsWith("all ").containsPattern(" [1-9][0-9]* were redacted");
    long before = index(changed.id());
    assertThat(verified(before))
        .startsWith("only a part, leaves ")
        .containsPattern(" 1 were redacted");
    assertThat(destroyed(id)).as("once more").isFalse();
  }

  private void assertLeaf(String action, String actor, UUID id) {
    assertThat(leaf().action()).isEqualTo(action);
    assertThat(leaf().outcome()).isEqualTo("DONE");
    assertThat(leaf().actor()).isEqualTo(actor);
    assertThat(leaf().objectKind()).isEqualTo("redaction");
    assertThat(leaf().objectId()).isEqualTo(id);
    assertThat(leaf().shown()).containsExactly(changed.id().toString());
  }

  private static long index(UUID leaf) {
    return Database.number("select index from audit_entry where leaf_id = ?", leaf);
  }

  /** What the verifier says of the bundle from an index on. */
  private String verified(long since) {
    LogTree.awaitWitness();
    BundleRange wanted = new BundleRange(since, null, 0, false);
    return verified(new Taken(wanted));
  }

  /** Of whoever accepts part of the log. */
  private Trust trust() {
    Trust whole = keys.trust();
    return new Trust(
        whole.logs(), whole.witnesses(), whole.nodes(), whole.signedFrom(), whole.values(), true);
  }

  private String verified(Taken log) {
    try (InputStream bundle = BundleStream.of(LogValues.KINDS, log)) {
      return new Verification(
              trust(), Optional.empty(), new LeafPipeline(Runnable::run, false, more -> {}))
          .run(bundle)
          .sentence();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private class Taken implements BundleSource {

    private final BundleRange wanted;
    private BundleHead begun;

    Taken(BundleRange wanted) {
      this.wanted = wanted;
    }

    @Override
    public BundleHead head(long least) {
      begun =
          begun == null
              ? as(AUDITOR, () -> ledger.begin(wanted))
              : as(AUDITOR, () -> ledger.later(wanted, begun, least));
      return begun;
    }

    @Override
    public List<StoredValue> values(long from, long end) {
      return as(AUDITOR, () -> ledger.values(from, end));
    }

    @Override
    public List<StoredLeaf> leaves(long from, long end) {
      return as(AUDITOR, () -> ledger.leaves(from, end));
    }
  }

  @Test
  void bundleIsVerifiedThoughValuesAreDestroyedWhileItIsWritten() {
    UUID id = requested();
    LogTree.awaitWitness();
    Taken destroyedMeanwhile =
        new Taken(BundleRange.since(0)) {
          @Override
          public List<StoredValue> values(long from, long end) {
            if (keptValues() > 0) {
              as(OTHER_AUDITOR, () -> redactions.confirm(id));
              LogTree.await();
              assertThat(destroyed(id)).isTrue();
            }
            return super.values(from, end);
          }
        };

    String said = verified(destroyedMeanwhile);

    assertThat(said).startsWith("all ").containsPattern(" [1-9][0-9]* were redacted");
    assertThat(destroyedMeanwhile.begun.end())
        .isGreaterThan(Database.number("select confirmed_index from redaction where id = ?", id));
  }

  @Test
  void roundWhileTheLogIsShutDestroysNothingAndTheNextOneDoes() {
    UUID id = requested();
    as(OTHER_AUDITOR, () -> redactions.confirm(id));
    LogTree.await();

    ShutLog.during(() -> as(NOBODY, timer::round));
    assertThat(keptValues()).isOne();
    as(NOBODY, timer::round);

    assertThat(keptValues()).isZero();
  }

  @Test
  void whoAskedNeitherConfirmsNorDeclines() {
    UUID id = requested();

    assertThat(refused(AUDITOR, () -> redactions.confirm(id)).reason())
        .isEqualTo(Reason.SAME_PERSON);
    assertThat(refused(AUDITOR, () -> redactions.decline(id)).reason())
        .isEqualTo(Reason.SAME_PERSON);
    assertThat(refused(OTHER_AUDITOR, () -> redactions.withdraw(id)).reason())
        .isEqualTo(Reason.NOT_PROPOSER);
    assertThat(destroyed(id)).isFalse();
    assertThat(keptValues()).isOne();
  }

  @Test
  void whatWasDeclinedOrWithdrawnCanBeAskedForAgain() {
    UUID first = requested();
    as(OTHER_AUDITOR, () -> redactions.decline(first));
    assertThat(leaf().action()).isEqualTo("log.redactionDeclined");
    UUID second = as(OTHER_AUDITOR, () -> redactions.request(leaf, COURT_ORDER));
    as(OTHER_AUDITOR, () -> redactions.withdraw(second));
    assertThat(leaf().action()).isEqualTo("log.redactionWithdrawn");

    UUID third = as(AUDITOR, () -> redactions.request(leaf, KEPT_IN_ERROR));

    assertThat(page().redactability().redaction().redaction().id()).isEqualTo(third);
    for (UUID over : List.of(first, second)) {
      assertThat(destroyed(over)).isFalse();
    }
    assertThatThrownBy(() -> as(OTHER_AUDITOR, () -> redactions.confirm(first)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.redaction.over");
  }

  @Test
  void whatIsUnderWayOrHasNoValuesIsNotAskedFor() {
    requested();
    Leaf other = leaf();

    for (PageKey none : List.of(leaf, key(other), new PageKey(leaf.at(), UUID.randomUUID()))) {
      assertThatThrownBy(() -> as(OTHER_AUDITOR, () -> redactions.request(none, COURT_ORDER)))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("desk.redaction.nothing");
    }
    assertThatThrownBy(() -> as(AUDITOR, () -> redactions.request(leaf, null)))
        .isInstanceOf(RuleViolation.class);
    assertThat(refused(AUDITOR, () -> redactions.confirm(UUID.randomUUID())).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void ofTwoWhoAskAtOnceOneMeetsTheRule() throws InterruptedException {
    AtOnce<UUID> asked =
        AtOnce.begin(
            List.of(
                () -> as(AUDITOR, () -> redactions.request(leaf, COURT_ORDER)),
                () -> as(OTHER_AUDITOR, () -> redactions.request(leaf, COURT_ORDER))));

    assertThat(asked.done()).hasSize(1);
    assertThat(asked.failed())
        .singleElement()
        .isInstanceOfSatisfying(
            RuleViolation.class, met -> assertThat(met.key()).isEqualTo("desk.redaction.nothing"));
  }

  @Test
  void auditorsSeeWhatWaitsAndWhatIsOver() {
    UUID id = requested();

    RedactionPage open = as(OTHER_AUDITOR, () -> list.page(new RedactionFilter(true, null, false)));

    assertThat(open.waiting()).isOne();
    assertThat(open.rows()).hasSize(1);
    assertThat(open.rows().get(0).redaction().id()).isEqualTo(id);
    assertThat(open.rows().get(0).action()).isEqualTo("mandate.given");
    assertThat(open.rows().get(0).own()).isFalse();
    assertThat(leaf().action()).isEqualTo("desk.redactionsListed");
    assertThat(leaf().shown()).containsExactly(id.toString());
    as(AUDITOR, () -> redactions.withdraw(id));
    assertThat(as(AUDITOR, () -> list.page(new RedactionFilter(true, null, false))).rows())
        .isEmpty();
    assertThat(as(AUDITOR, () -> list.page(new RedactionFilter(false, null, false))).rows().get(0))
        .satisfies(
            row -> {
              assertThat(row.redaction().id()).isEqualTo(id);
              assertThat(row.own()).isTrue();
            });
  }

  @Test
  void nobodyButAuditorsSeesOrDecidesAnything() {
    UUID id = requested();

    for (Person other : List.of(CTF_DELEGATE, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      for (Runnable act :
          List.<Runnable>of(
              () -> redactions.request(leaf, COURT_ORDER),
              () -> redactions.confirm(id),
              () -> redactions.decline(id),
              () -> redactions.withdraw(id),
              () -> list.page(new RedactionFilter(false, null, false)))) {
        assertThatThrownBy(() -> as(other, act)).isInstanceOf(EJBAccessException.class);
      }
    }
  }
}
