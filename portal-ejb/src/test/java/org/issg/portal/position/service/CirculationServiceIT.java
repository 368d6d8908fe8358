package org.issg.portal.position.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.position.PaperEvent;
import org.issg.portal.position.PaperEventKind;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.PaperScene;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class CirculationServiceIT extends PaperScene {

  @Test
  void circulatedPaperIsReadByTheBody() {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);
    String symbol = symbol();

    as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("position.circulated");
    assertThat(leaf.objectVersion()).isEqualTo(seen + 1);
    assertThat(leaf.function()).isEqualTo("SECRETARY");
    PositionPaper paper = paper(OTHER_CTF_DELEGATE, id).paper();
    assertThat(paper.symbol()).isEqualTo(symbol);
    assertThat(paper.state()).isEqualTo(PaperState.CIRCULATED);
    assertThat(refused(HTF_DELEGATE, () -> reading.open(id)).reason())
        .isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void paperOfTheGroupIsReadByEveryMember() {
    UUID id = drafted(CTF_DELEGATE, BodyCode.ISSG);
    submit(id);
    int seen = seen(ISSG_SECRETARY, id);

    as(ISSG_SECRETARY, () -> circulation.circulate(id, seen, symbol()));

    assertThat(paper(HTF_DELEGATE, id).paper().protection().distribution())
        .isEqualTo(Distribution.GENERAL);
  }

  @Test
  void paperForNamedDelegationsIsReadByThoseAlone() {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);
    UUID france = delegationOf(OTHER_CTF_DELEGATE);

    as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol(), Set.of(france)));

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("position.circulated", "access.granted");
    assertThat(leaves().get(1).objectKind()).isEqualTo("access_grant");
    assertThat(paper(OTHER_CTF_DELEGATE, id).paper().state()).isEqualTo(PaperState.CIRCULATED);
    assertThat(paper(CTF_DELEGATE, id).named()).containsExactly(france);
    assertThat(paper(CTF_SECRETARY, id).named()).containsExactly(france);
    assertThat(paper(OTHER_CTF_DELEGATE, id).named()).as("not for readers to know").isEmpty();
    for (Person other : List.of(CTF_COCHAIR, HTF_DELEGATE)) {
      AccessRefused refusal = refused(other, () -> reading.open(id));
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_DISTRIBUTED);
      assertThat(refusal.isHidden()).isTrue();
    }
  }

  @Test
  void somebodyMustBeNamed() {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);

    assertThatThrownBy(
            () -> as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol(), Set.of())))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("position.delegations.none");

    assertThat(leaves()).isEmpty();
    assertThat(paper(CTF_SECRETARY, id).paper().state()).isEqualTo(PaperState.SUBMITTED);
  }

  @Test
  void symbolIsGivenOnce() {
    UUID first = circulated();
    String taken = paper(CTF_SECRETARY, first).paper().symbol();
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> circulation.circulate(id, seen, taken)))
        .hasStackTraceContaining("document.symbol.taken");

    assertThat(paper(CTF_SECRETARY, id).paper().state()).isEqualTo(PaperState.SUBMITTED);
  }

  @Test
  void refusalIsReadByTheDelegationAndNoReaderLearnsOfIt() {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);

    as(CTF_SECRETARY, () -> circulation.refuse(id, seen, "The annex is missing"));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("position.refused");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.json().toString()).doesNotContain("annex");
    assertThat(paper(CTF_DELEGATE, id).paper().refusal().reason())
        .isEqualTo("The annex is missing");
    as(CTF_DELEGATE, () -> papers.revise(id));
    submit(id);
    int again = seen(CTF_SECRETARY, id);
    as(CTF_SECRETARY, () -> circulation.circulate(id, again, symbol()));
    PositionPaper read = paper(OTHER_CTF_DELEGATE, id).paper();
    assertThat(read.refusal()).isNull();
    assertThat(read.events())
        .extracting(PaperEvent::kind)
        .containsExactly(PaperEventKind.CIRCULATED);
    assertThat(paper(CTF_DELEGATE, id).paper().events()).hasSize(6);
  }

  @Test
  void whoSawAnOlderVersionDecidesNothing() {
    UUID id = refused();
    as(CTF_DELEGATE, () -> papers.revise(id));
    submit(id);

    for (Runnable late :
        List.<Runnable>of(
            () -> circulation.circulate(id, 1, symbol()),
            () -> circulation.refuse(id, 1, "Late"))) {
      assertThatThrownBy(() -> as(OTHER_CTF_SECRETARY, late))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("position.changedByOther");
      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void onlyTheSecretariatDecides() {
    UUID id = submitted();

    for (Person other : List.of(CTF_DELEGATE, CTF_COCHAIR, AUDITOR, NOBODY)) {
      for (Runnable act :
          List.<Runnable>of(
              () -> circulation.circulate(id, 1, symbol()),
              () -> circulation.circulate(id, 1, symbol(), Set.of()),
              () -> circulation.refuse(id, 1, "No"))) {
        assertThatThrownBy(() -> as(other, act)).isInstanceOf(EJBAccessException.class);
        assertThat(leaves()).isEmpty();
      }
    }
  }

  @Test
  void secretaryOfAnotherBodyFindsNothingToDecide() {
    UUID id = submitted();

    AccessRefused refusal = refused(HTF_SECRETARY, () -> circulation.circulate(id, 1, symbol()));

    assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(leaves()).isEmpty();
  }

  @Test
  void secretaryOfAnotherBodyIsToldThatAPaperOfTheGroupIsNotHers() {
    UUID id = drafted(CTF_DELEGATE, BodyCode.ISSG);
    submit(id);
    int seen = seen(ISSG_SECRETARY, id);
    as(ISSG_SECRETARY, () -> circulation.circulate(id, seen, symbol()));

    AccessRefused refusal = refused(HTF_SECRETARY, () -> circulation.refuse(id, 2, "No"));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.isHidden()).isFalse();
  }

  @Test
  void draftIsNotDecidedOnEvenByItsSecretariat() {
    UUID id = drafted();

    AccessRefused refusal = refused(CTF_SECRETARY, () -> circulation.refuse(id, 0, "Early"));

    assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(
            Database.rows(
                "select state from position_paper where id = ?", row -> row.getString(1), id))
        .containsExactly("DRAFT");
  }
}
