package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.ledger.NodeKeys.Verdict;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.ForgedLeaf;
import org.issg.portal.testing.LogTree;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class LeafQueriesIT extends MandateScene {

  @Inject private LeafQueries leaves;
  @Inject private LogQueries log;

  private Row latest(UUID object) {
    return as(AUDITOR, () -> log.page(LogFilter.ALL.with(LogField.OBJECT, object.toString())))
        .rows()
        .get(0);
  }

  private static PageKey key(Row row) {
    return new PageKey(row.at(), row.id());
  }

  @Test
  void leafOfASeatShowsWhatItBecame() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    Row row = latest(seat);

    LeafPage page = as(AUDITOR, () -> leaves.open(key(row))).orElseThrow();

    assertThat(page.row().id()).isEqualTo(row.id());
    assertThat(page.bytes()).startsWith("{\"action\":\"mandate.given\"");
    assertThat(page.verdict()).isEqualTo(Verdict.GENUINE);
    assertThat(page.values())
        .contains(new ValueLine("function", null, "OBSERVER"), new ValueLine("body", null, "CTF"));
    assertThat(page.values()).filteredOn(ValueLine::isChanged).isNotEmpty();
  }

  @Test
  void leafHasItsPlaceInTheSignedTree() {
    UUID seat =
        given(CTF_SECRETARY, observer(Person.newcomer(DELEGATE_NAME), BodyCode.CTF, today()));
    LogTree.await();

    Row row = latest(seat);

    assertThat(row.place())
        .isEqualTo(Database.number("select index from audit_entry where leaf_id = ?", row.id()));
    assertThat(row.outside()).isFalse();
  }

  @Test
  void leafThatTheSequencerLeftOutIsTold() {
    Instant before = Instant.now().minus(2, ChronoUnit.MINUTES);
    try (ForgedLeaf forged = new ForgedLeaf(before)) {
      Row row = latest(forged.object());

      LeafPage page = as(AUDITOR, () -> leaves.open(key(row))).orElseThrow();

      assertThat(page.verdict()).isEqualTo(Verdict.UNSIGNED);
      for (Row each : List.of(row, page.row())) {
        assertThat(each.place()).isNull();
        assertThat(each.outside()).isTrue();
      }
    }
  }

  @Test
  void leafThatWasWrittenJustNowIsNotYetMissed() {
    try (ForgedLeaf forged = new ForgedLeaf(Instant.now())) {
      assertThat(latest(forged.object()).outside()).isFalse();
    }
  }

  @Test
  void readingALeafIsInTheLog() {
    Person person = Person.newcomer(DELEGATE_NAME);
    Row row = latest(given(CTF_SECRETARY, observer(person, BodyCode.CTF, today())));

    as(AUDITOR, () -> leaves.open(key(row)));

    assertThat(leaf().action()).isEqualTo("desk.leafRead");
    assertThat(leaf().shown()).containsExactly(row.id().toString());
  }

  @Test
  void missingLeafIsNone() {
    PageKey nowhere = new PageKey(Instant.now(), UUID.randomUUID());

    assertThat(as(AUDITOR, () -> leaves.open(nowhere))).isEmpty();
  }

  @Test
  void nobodyButAuditorsOpensALeaf() {
    PageKey nowhere = new PageKey(Instant.now(), UUID.randomUUID());

    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> leaves.open(nowhere)))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
