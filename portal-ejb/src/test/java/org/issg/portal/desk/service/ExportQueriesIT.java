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
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class ExportQueriesIT extends ServiceIT {

  private static final int LEAVES = ExportQueries.SIZE + 5;

  @Inject private ExportQueries exports;
  @Inject private AuditTrail audit;

  private final UUID object = UUID.randomUUID();

  private LogFilter about() {
    return LogFilter.ALL.with(LogField.OBJECT, object.toString());
  }

  private void refusal() {
    audit.refused(Action.PAGE_CALLED, RecordRef.of("test", object), "TESTED");
  }

  /** Many leaves of which some have the same moment; their bytes do not matter here. */
  private void manyLeaves() {
    Database.change(
        "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome,"
            + " object_kind, object_id, reason) select gen_random_uuid(),"
            + " now() - make_interval(secs => n / 3), '{}', sha256('\\x00'::bytea || '{}'), 'tested', 'access.pageCalled',"
            + " 'REFUSED', 'test', ?, 'TESTED' from generate_series(1, ?) as n",
        object,
        LEAVES);
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
