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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.OneTransaction;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class ExportQueriesIT extends ServiceIT {

  private static final int LEAVES = ExportQueries.SIZE + 5;

  @Inject private ExportQueries exports;
  @Inject private AuditTrail audit;
  @Inject private OneTransaction transaction;

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

  @Test
  void everyLeafGoesOutOnceOldestFirst() {
    manyLeaves();
    LogFilter filter = as(AUDITOR, () -> exports.begin(about(), "csv"));

    List<Row> first = as(AUDITOR, () -> exports.next(filter, null));
    Row last = first.get(first.size() - 1);
    List<Row> second = as(AUDITOR, () -> exports.next(filter, new PageKey(last.at(), last.id())));

    assertThat(first).hasSize(ExportQueries.SIZE);
    assertThat(second).hasSize(LEAVES - ExportQueries.SIZE);
    List<Row> all = new ArrayList<>(first);
    all.addAll(second);
    assertThat(all).extracting(Row::id).doesNotHaveDuplicates();
    assertThat(all).extracting(Row::at).isSorted();
  }

  @Test
  void exportEndsWithTheMomentOfItsBeginning() {
    as(CTF_SECRETARY, this::refusal);
    LogFilter filter = as(AUDITOR, () -> exports.begin(about(), "csv"));
    as(CTF_SECRETARY, this::refusal);

    assertThat(as(AUDITOR, () -> exports.next(filter, null))).hasSize(1);
  }

  @Test
  void takingLeavesAwayIsInTheLogWithFormAndSpan() {
    LogFilter filter = as(AUDITOR, () -> exports.begin(about(), "jsonl"));

    assertThat(leaf().action()).isEqualTo("desk.logExported");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().json().getString("range"))
        .isEqualTo("jsonl /" + filter.values().get(LogField.UNTIL));
  }

  @Test
  void nobodyButAuditorsTakesLeavesAway() {
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> exports.begin(about(), "csv")))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> exports.next(about(), null)))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
