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
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.LogTree;
import org.issg.portal.testing.OneTransaction;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class ExportQueriesIT extends ServiceIT {

  private static final int LEAVES = ExportQueries.SIZE + 5;

  @Inject private ExportQueries exports;
  @Inject private AuditTrail audit;
  @Inject private OneTransaction transaction;
  @Inject private UserTransaction open;

  private final UUID object = UUID.randomUUID();

  private LogFilter about() {
    return LogFilter.ALL.with(LogField.OBJECT, object.toString());
  }

  private void refusal() {
    audit.refused(Action.PAGE_CALLED, RecordRef.of("test", object), "TESTED");
  }

  /** Many leaves, written as the portal writes them; each third of them has the same moment. */
  private void manyLeaves() {
    for (int third = 0; third < 3; third++) {
      as(
          CTF_SECRETARY,
          () -> transaction.of(em -> IntStream.range(0, LEAVES / 3).forEach(n -> refusal())));
    }
  }

  private Export begun(LogFilter filter, long after) {
    return as(AUDITOR, () -> exports.begin(filter, "jsonl", after));
  }

  /** All leaves of an export, part by part. */
  private List<TakenLeaf> taken(Export export) {
    List<TakenLeaf> leaves = new ArrayList<>();
    for (long next = export.from(); next < export.end(); ) {
      long from = next;
      Export.Part part = as(AUDITOR, () -> exports.next(export, from));
      leaves.addAll(part.leaves());
      next = part.next();
    }
    return leaves;
  }

  @Test
  void everyLeafGoesOutOnceInTheOrderOfTheTree() {
    manyLeaves();
    LogTree.await();

    List<TakenLeaf> all = taken(begun(about(), -1));

    assertThat(all).hasSize(LEAVES / 3 * 3);
    assertThat(all).extracting(TakenLeaf::id).doesNotHaveDuplicates();
    assertThat(all).extracting(TakenLeaf::index).isSorted();
  }

  @Test
  void exportOfAllHasNoGapAndWhatTheTreeHolds() {
    manyLeaves();
    LogTree.await();
    Export export =
        begun(LogFilter.ALL, Database.number("select max(size) from audit_checkpoint") - LEAVES);

    List<TakenLeaf> all = taken(export);

    assertThat(all)
        .extracting(TakenLeaf::index)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(export.from(), export.last()).boxed().toList());
    assertThat(all)
        .allSatisfy(
            leaf -> {
              byte[] bytes = leaf.leaf().getBytes(StandardCharsets.UTF_8);
              assertThat(leaf.hash()).isEqualTo(HexFormat.of().formatHex(LeafHash.of(bytes)));
              assertThat(leaf.nodeKey()).matches("[0-9a-f]{8}");
              assertThat(leaf.signature()).matches("[0-9a-f]{128}");
            });
  }

  /** A transaction that is open while an export is made has the time of its beginning. */
  @Test
  void leafThatIsCommittedLateIsInTheNextExport() {
    List<Export> first = new ArrayList<>();
    Callable<Void> slow =
        () -> {
          open.begin();
          refusal();
          as(AUDITOR, () -> audit.read(Action.PAGE_CALLED, RecordRef.of("test", object)));
          LogTree.await();
          first.add(begun(about(), -1));
          open.commit();
          return null;
        };
    as(CTF_SECRETARY, slow);
    LogTree.await();

    List<TakenLeaf> before = taken(first.get(0));
    List<TakenLeaf> after = taken(begun(about(), first.get(0).last()));

    assertThat(before).extracting(leaf -> outcome(leaf)).containsExactly("READ");
    assertThat(after).extracting(leaf -> outcome(leaf)).containsExactly("REFUSED");
    assertThat(after.get(0).recordedAt()).isBefore(before.get(0).recordedAt());
  }

  @Test
  void listsThatShowedARecordGoOutAlone() {
    refusal();
    as(
        CTF_COCHAIR,
        () -> audit.read(Action.PAGE_CALLED, RecordRef.of("test", null), List.of(object)));
    LogTree.await();

    List<TakenLeaf> lists = taken(begun(LogFilter.ALL.with(LogField.SHOWN, object.toString()), -1));

    assertThat(lists).extracting(leaf -> outcome(leaf)).containsExactly("READ");
    assertThat(lists.get(0).leaf()).contains("\"shown\":[\"" + object + "\"]");
  }

  private static String outcome(TakenLeaf leaf) {
    return leaf.leaf().contains("\"outcome\":\"REFUSED\"") ? "REFUSED" : "READ";
  }

  @Test
  void exportEndsWithTheCheckpointOfItsBeginning() {
    as(CTF_SECRETARY, this::refusal);
    LogTree.await();
    Export export = begun(about(), -1);
    as(CTF_SECRETARY, this::refusal);
    LogTree.await();

    assertThat(taken(export)).hasSize(1);
    assertThat(taken(begun(about(), export.last()))).hasSize(1);
  }

  @Test
  void whoHasAllGetsNothing() {
    Export all = begun(about(), Database.number("select max(size) from audit_checkpoint") - 1);

    assertThat(all.from()).isLessThanOrEqualTo(all.end());
    assertThatThrownBy(() -> begun(about(), Long.MAX_VALUE))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.ledger.known");
    assertThatThrownBy(() -> begun(about(), -2)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void fieldsOfTheLeafNarrowAnExport() {
    as(CTF_SECRETARY, this::refusal);
    LogTree.await();
    long before = Database.number("select max(size) from audit_checkpoint") - 50;

    List<TakenLeaf> found =
        taken(
            begun(
                LogFilter.ALL.with(LogField.REASON, "TESTED").with(LogField.OUTCOME, "REFUSED"),
                Math.max(-1, before)));
    List<TakenLeaf> counted =
        taken(begun(LogFilter.ALL.with(LogField.COUNTED, "REFUSALS"), Math.max(-1, before)));

    assertThat(found).isNotEmpty().allMatch(leaf -> leaf.leaf().contains("\"reason\":\"TESTED\""));
    assertThat(counted).containsAll(found);
  }

  @Test
  void takingLeavesAwayIsInTheLogWithAllThatWasAsked() {
    LogFilter filter =
        about()
            .with(LogField.PERSON, "secretariat-ctf")
            .with(LogField.DELEGATION, "TR")
            .with(LogField.REASON, "whatever was typed")
            .with(LogField.OUTCOME, "REFUSED");

    Export export = begun(filter, 3);

    assertThat(leaf().action()).isEqualTo("desk.logExported");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().json().getString("range"))
        .isEqualTo(
            "jsonl 4-%d person=%s object=%s delegation=TR outcome=REFUSED reason=?"
                .formatted(export.last(), CTF_SECRETARY.subject(), object));
  }

  @Test
  void exportHoldsEverybodyWhomANameFits() {
    String name = Samples.MARK + "Namesake";
    List<Person> namesakes =
        IntStream.range(0, 51).mapToObj(n -> Person.member("DELEGATE", "CTF")).toList();
    for (Person each : namesakes) {
      Database.change("update member set display_name = ? where subject = ?", name, each.subject());
      as(each, this::refusal);
    }
    LogTree.await();

    List<TakenLeaf> found = taken(begun(about().with(LogField.PERSON, name), -1));

    assertThat(found).hasSize(51);
  }

  @Test
  void nobodyButAuditorsTakesLeavesAway() {
    Export export = begun(about(), -1);
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> exports.begin(about(), "csv", -1)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> exports.next(export, 0)))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
