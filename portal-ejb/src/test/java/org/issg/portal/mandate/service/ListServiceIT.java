package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.PlannedRow.Effect;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class ListServiceIT extends MandateScene {

  private static final String HEADER = "account,function,from,delegation,until\n";

  @Inject private ListService lists;

  private UUID sent(String rows) {
    byte[] content = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    return as(CTF_SECRETARY, () -> lists.take(BodyCode.CTF, Samples.MARK + "list.csv", content));
  }

  private ListPreview preview(UUID list) {
    return as(CTF_SECRETARY, () -> lists.preview(list));
  }

  private static String row(Person person, String rest) {
    return person.account() + "," + rest + "\n";
  }

  @Test
  void listIsLookedAtBeforeAnythingIsWritten() {
    Person person = Person.newcomer(DELEGATE_NAME);

    UUID list = sent(row(person, "DELEGATE,2046-03-07,IT,2046-12-31"));

    assertThat(leaf().action()).isEqualTo("mandate.listTaken");
    assertThat(leaf().objectId()).isEqualTo(list);
    ListPreview preview = preview(list);
    assertThat(leaf().action()).isEqualTo("mandate.listRead");
    assertThat(leaf().shown()).containsExactly(person.memberId().toString());
    assertThat(preview.isApplicable()).isTrue();
    assertThat(preview.rows()).extracting(PlannedRow::effect).containsExactly(Effect.NEW);
    assertThat(preview.rows().get(0).delegationId()).isEqualTo(delegation("IT"));
    assertThat(seatsOf(person)).isZero();
  }

  @Test
  void applyingLeavesALeafForEachChangeAndOneForTheList() {
    Person person = Person.newcomer(DELEGATE_NAME);
    Person other = Person.newcomer(DELEGATE_NAME);
    UUID list =
        sent(
            row(person, "DELEGATE,2046-03-07,IT,2046-12-31") + row(other, "OBSERVER,2046-03-07,,"));
    String digest = preview(list).digest();

    as(CTF_SECRETARY, () -> lists.apply(list, digest));

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly(
            "mandate.delegationSet", "mandate.given", "mandate.given", "mandate.listApplied");
    assertThat(seatsOf(person)).isOne();
    assertThat(seatsOf(other)).isOne();
    assertThat(preview(list).applied()).isTrue();
    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> lists.apply(list, digest)))
        .hasMessage("mandate.list.applied");
    assertThat(seatsOf(person)).isOne();
  }

  @Test
  void sameListAgainChangesNothingAndOtherDatesChangeTheSeat() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID first = sent(row(person, "OBSERVER,2046-03-07,,2046-12-31"));
    as(CTF_SECRETARY, () -> lists.apply(first, preview(first).digest()));

    ListPreview again = preview(sent(row(person, "OBSERVER,2046-03-07,,2046-12-31")));
    UUID longer = sent(row(person, "OBSERVER,2046-03-07,,"));
    ListPreview changed = preview(longer);
    as(CTF_SECRETARY, () -> lists.apply(longer, changed.digest()));

    assertThat(again.rows()).extracting(PlannedRow::effect).containsExactly(Effect.UNCHANGED);
    assertThat(again.isApplicable()).isFalse();
    assertThat(changed.rows()).extracting(PlannedRow::effect).containsExactly(Effect.CHANGED);
    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("mandate.changed", "mandate.listApplied");
    assertThat(seatsOf(person)).isOne();
  }

  @Test
  void everyErrorStandsAtItsRowAndColumn() {
    Person person = Person.newcomer(DELEGATE_NAME);
    Person elsewhere = Person.newcomer(DELEGATE_NAME);
    given(HTF_SECRETARY, delegate(elsewhere, BodyCode.HTF, today()));

    UUID list =
        sent(
            "nobody-at-all,OBSERVER,2046-03-07,,\n"
                + ",OBSERVER,2046-03-07,,\n"
                + row(person, "MINISTER,2046-03-07,,")
                + row(person, "SECRETARY,2046-03-07,,")
                + row(person, "DELEGATE,2046-03-07,,")
                + row(person, "OBSERVER,7.3.2046,,")
                + row(person, "OBSERVER,2046-03-07,,2046-03-01")
                + row(person, "OBSERVER,2016-03-07,,2016-03-08")
                + row(person, "OBSERVER,2046-03-07,XX,")
                + row(elsewhere, "DELEGATE,2046-03-07,JP,")
                + row(person, "OBSERVER,2046-03-07,,")
                + row(person, "OBSERVER,2046-05-07,,")
                + "secretariat-ctf,OBSERVER,2046-03-07,,\n");

    ListPreview preview = preview(list);
    assertThat(preview.rows())
        .extracting(each -> each.row().line() + " " + each.column() + " " + each.problem())
        .containsExactly(
            "2 account mandate.account.unknown",
            "3 account mandate.account.missing",
            "4 function mandate.function.unknown",
            "5 function mandate.function.notYours",
            "6 delegation mandate.delegation.missing",
            "7 from mandate.from.malformed",
            "8 until access.until.beforeFrom",
            "9 until access.until.past",
            "10 delegation mandate.delegation.unknown",
            "11 delegation mandate.delegation.notYours",
            "12 null null",
            "13 account mandate.account.twice",
            "14 account mandate.account.own");
    assertThat(preview.isApplicable()).isFalse();
    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> lists.apply(list, preview.digest())))
        .hasMessage("mandate.list.errors");
    assertThat(leaves()).isEmpty();
    assertThat(seatsOf(person)).isZero();
  }

  @Test
  void listIsAppliedOnlyAsItWasSeen() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID list = sent(row(person, "OBSERVER,2046-03-07,,2046-12-31"));
    String seen = preview(list).digest();
    given(OTHER_CTF_SECRETARY, observer(person, BodyCode.CTF, tomorrow()));
    as(CTF_SECRETARY, () -> lists.apply(list, preview(list).digest()));
    UUID second = sent(row(person, "OBSERVER,2046-03-07,,"));
    String before = preview(second).digest();
    UUID seat =
        Database.rows(
                "select id from membership where member_id = ? and valid_from > '2040-01-01'",
                row -> row.getObject(1, UUID.class),
                person.memberId())
            .get(0);
    as(OTHER_CTF_SECRETARY, () -> seats.end(seat, 0));

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> lists.apply(second, before)))
        .hasMessage("mandate.list.changed");

    assertThat(seen).isNotEqualTo(before);
    assertThat(leaves()).isEmpty();
    assertThat(preview(second).rows()).extracting(PlannedRow::effect).containsExactly(Effect.NEW);
  }

  @Test
  void listOfAnotherReadsAsNone() {
    UUID list = sent("nobody-at-all,OBSERVER,2046-03-07,,\n");

    for (Person other : List.of(OTHER_CTF_SECRETARY, HTF_SECRETARY)) {
      assertThat(refused(other, () -> lists.preview(list)).reason()).isEqualTo(Reason.NOT_FOUND);
      assertThat(refused(other, () -> lists.apply(list, "")).isHidden()).isTrue();
    }
  }

  @Test
  void listThatWasNeverAppliedGoesWithTheNextAndIsNamed() {
    UUID earlier = sent("nobody-at-all,OBSERVER,2046-03-07,,\n");

    UUID later = sent("nobody-either,OBSERVER,2046-03-07,,\n");

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("mandate.listDiscarded", "mandate.listTaken");
    assertThat(leaves()).extracting(Leaf::objectId).containsExactly(earlier, later);
    assertThat(refused(CTF_SECRETARY, () -> lists.preview(earlier)).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void nobodyElseSendsLists() {
    byte[] content = (HEADER + "a,OBSERVER,2046-03-07,,\n").getBytes(StandardCharsets.UTF_8);

    assertThat(refused(HTF_SECRETARY, () -> lists.take(BodyCode.CTF, "list.csv", content)).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    for (Person other : List.of(CTF_COCHAIR, AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> lists.take(BodyCode.CTF, "list.csv", content)))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void secondWallKeepsListsToTheirSenders() throws Exception {
    UUID list = sent("nobody-at-all,OBSERVER,2046-03-07,,\n");

    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(CTF_SECRETARY);
      assertThat(sql.ids("select id from seat_list")).contains(list);
      for (Person other : List.of(OTHER_CTF_SECRETARY, HTF_SECRETARY, CTF_COCHAIR, ADMINISTRATOR)) {
        sql.actAs(other);
        assertThat(sql.ids("select id from seat_list")).doesNotContain(list);
        assertThat(sql.change("delete from seat_list")).isZero();
      }
      assertThatThrownBy(() -> sql.execute("update seat_list set body = 'HTF'"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void newerListTakesThePlaceOfOneThatWasNotApplied() {
    UUID first = sent("nobody-at-all,OBSERVER,2046-03-07,,\n");

    sent("nobody-at-all,OBSERVER,2046-03-08,,\n");

    assertThat(refused(CTF_SECRETARY, () -> lists.preview(first)).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }
}
