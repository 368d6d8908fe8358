package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

/** What a refused person's leaf gives as the reason, and the moments at which answers change. */
class AccessPolicyTest {

  private static final Instant NOW = Instant.parse("2016-03-07T11:00:00Z");
  private static final Actor HTF_DELEGATE =
      People.actor(
          "htf-delegate-tr",
          Set.of(Role.DELEGATE),
          People.TURKEY,
          new Mandate(BodyCode.HTF, MandateFunction.DELEGATE));

  private static Protection released(Distribution distribution) {
    return new Protection(BodyCode.CTF, distribution).released(NOW);
  }

  private static Protection draftOf(UUID delegation) {
    return new Protection(BodyCode.CTF, Distribution.GENERAL, delegation, null, null, null);
  }

  private static Reason read(Actor actor, Protection record) {
    return AccessPolicy.decide(actor, Operation.READ, record, false, NOW).reason();
  }

  private static Reason edit(Actor actor) {
    return AccessPolicy.decide(actor, Operation.EDIT, released(Distribution.GENERAL), false, NOW)
        .reason();
  }

  @Test
  void aLimitedRecordIsForItsBodyAlone() {
    assertThat(read(People.DELEGATE, released(Distribution.LIMITED))).isEqualTo(Reason.PERMITTED);
    assertThat(read(HTF_DELEGATE, released(Distribution.LIMITED))).isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void aGeneralRecordIsForMembersOfAnyBodyButForNobodyElse() {
    assertThat(read(HTF_DELEGATE, released(Distribution.GENERAL))).isEqualTo(Reason.PERMITTED);
    assertThat(read(People.NEWCOMER, released(Distribution.GENERAL)))
        .isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(read(People.AUDITOR, released(Distribution.GENERAL))).isEqualTo(Reason.SET_APART);
  }

  @Test
  void aRestrictedRecordNeedsAGrantEvenWithinItsBody() {
    Protection restricted = released(Distribution.RESTRICTED);

    Decision withGrant = AccessPolicy.decide(HTF_DELEGATE, Operation.READ, restricted, true, NOW);

    assertThat(read(People.DELEGATE, restricted)).isEqualTo(Reason.NOT_DISTRIBUTED);
    assertThat(withGrant.isPermitted()).isTrue();
  }

  @Test
  void aDraftIsForItsDelegationWithinTheBody() {
    assertThat(read(People.DELEGATE, draftOf(People.FRANCE))).isEqualTo(Reason.PERMITTED);
    assertThat(read(People.DELEGATE, draftOf(People.TURKEY))).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(read(People.DELEGATE, draftOf(null))).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(read(HTF_DELEGATE, draftOf(People.TURKEY))).isEqualTo(Reason.DRAFT_OF_OTHERS);
  }

  @Test
  void aPersonWithoutDelegationOwnsNoDraft() {
    Actor observer =
        People.actor(
            "ctf-observer",
            Set.of(Role.DELEGATE),
            null,
            new Mandate(BodyCode.CTF, MandateFunction.OBSERVER));

    assertThat(read(observer, draftOf(null))).isEqualTo(Reason.DRAFT_OF_OTHERS);
  }

  @Test
  void anEmbargoEndsAtItsMomentNotAfterIt() {
    assertThat(read(People.DELEGATE, embargoedUntil(NOW.plusNanos(1000))))
        .isEqualTo(Reason.EMBARGOED);
    assertThat(read(People.DELEGATE, embargoedUntil(NOW))).isEqualTo(Reason.PERMITTED);
  }

  private static Protection embargoedUntil(Instant moment) {
    return new Protection(
        BodyCode.CTF, Distribution.LIMITED, null, null, NOW.minusSeconds(60), moment);
  }

  @Test
  void onlyTheSecretaryOfTheBodyChangesARecord() {
    Actor otherSecretary =
        People.actor(
            "secretariat-htf",
            Set.of(Role.SECRETARIAT),
            null,
            new Mandate(BodyCode.HTF, MandateFunction.SECRETARY));

    assertThat(edit(People.SECRETARY)).isEqualTo(Reason.PERMITTED);
    assertThat(edit(otherSecretary)).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(edit(People.DELEGATE)).isEqualTo(Reason.ROLE_MISSING);
  }

  @Test
  void releasingASecondTimeKeepsTheFirstMoment() {
    Protection once = new Protection(BodyCode.CTF, Distribution.LIMITED).released(NOW);

    Protection twice = once.released(NOW.plusSeconds(60));

    assertThat(twice).usingRecursiveComparison().isEqualTo(once);
    assertThat(twice.isReleased()).isTrue();
  }

  @Test
  void theSecretariatSeesADelegationsDraftOnceItIsHandedInAndUntilItIsTakenBack() {
    Protection draft = draftOf(People.FRANCE);
    Protection handedIn = draft.submitted(NOW);

    assertThat(read(People.SECRETARY, draft)).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(read(People.SECRETARY, handedIn)).isEqualTo(Reason.PERMITTED);
    assertThat(read(People.SECRETARY, handedIn.takenBack())).isEqualTo(Reason.DRAFT_OF_OTHERS);
  }

  @Test
  void theSecretariatHandlesWhatADelegationWroteButNeverChangesItsWords() {
    Protection handedIn = draftOf(People.FRANCE).submitted(NOW);

    Decision handle = AccessPolicy.decide(People.SECRETARY, Operation.HANDLE, handedIn, false, NOW);
    Decision edit = AccessPolicy.decide(People.SECRETARY, Operation.EDIT, handedIn, false, NOW);

    assertThat(handle.reason()).isEqualTo(Reason.PERMITTED);
    assertThat(edit.reason()).isEqualTo(Reason.NOT_OWNER);
  }

  @Test
  void aDelegationWritesInItsOwnNameOnly() {
    Decision own =
        AccessPolicy.decide(People.DELEGATE, Operation.CREATE, draftOf(People.FRANCE), false, NOW);
    Decision foreign =
        AccessPolicy.decide(People.DELEGATE, Operation.CREATE, draftOf(People.TURKEY), false, NOW);

    assertThat(own.reason()).isEqualTo(Reason.PERMITTED);
    assertThat(foreign.reason()).isEqualTo(Reason.NOT_OWNER);
  }

  @Test
  void onlyTheChairOfTheBodyDecidesAsItsChair() {
    Actor coChair =
        People.actor(
            "ctf-cochair-us",
            Set.of(Role.DELEGATE),
            People.FRANCE,
            new Mandate(BodyCode.CTF, MandateFunction.CO_CHAIR));

    assertThat(chair(coChair)).isEqualTo(Reason.PERMITTED);
    assertThat(chair(People.SECRETARY)).isEqualTo(Reason.NOT_CHAIR);
    assertThat(chair(People.DELEGATE)).isEqualTo(Reason.NOT_CHAIR);
  }

  private static Reason chair(Actor actor) {
    return AccessPolicy.decide(actor, Operation.CHAIR, released(Distribution.LIMITED), false, NOW)
        .reason();
  }

  @Test
  void aMembershipThatEndedIsToldFromOneThatNeverWas() {
    Actor left = whoLeft(Set.of(Role.DELEGATE), MandateFunction.CHAIR);
    Actor stillInHtf =
        new Actor(
            "left",
            null,
            null,
            Set.of(Role.DELEGATE),
            People.FRANCE,
            null,
            HTF_DELEGATE.mandates(),
            left.endedMandates());

    assertThat(read(left, released(Distribution.LIMITED))).isEqualTo(Reason.MANDATE_ENDED);
    assertThat(read(stillInHtf, released(Distribution.LIMITED))).isEqualTo(Reason.MANDATE_ENDED);
    assertThat(read(HTF_DELEGATE, released(Distribution.LIMITED))).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(chair(left)).isEqualTo(Reason.MANDATE_ENDED);
    assertThat(edit(whoLeft(Set.of(Role.SECRETARIAT), MandateFunction.SECRETARY)))
        .isEqualTo(Reason.MANDATE_ENDED);
  }

  private static Actor whoLeft(Set<Role> roles, MandateFunction function) {
    return new Actor(
        "left",
        null,
        null,
        roles,
        People.FRANCE,
        null,
        List.of(),
        List.of(new Mandate(BodyCode.CTF, function)));
  }

  @Test
  void aSeatWhoseRoleIsGoneIsToldFromNone() {
    Actor roleless =
        People.actor(
            "somebody",
            Set.of(),
            People.FRANCE,
            new Mandate(BodyCode.CTF, MandateFunction.DELEGATE));

    assertThat(read(roleless, released(Distribution.LIMITED))).isEqualTo(Reason.ROLE_MISSING);
  }

  @Test
  void aDelegationReadsButNoLongerEditsWhatIsReleased() {
    Protection paper = draftOf(People.FRANCE).submitted(NOW).released(NOW);

    Decision edit = AccessPolicy.decide(People.DELEGATE, Operation.EDIT, paper, false, NOW);
    Decision answer = AccessPolicy.decide(People.DELEGATE, Operation.ANSWER, paper, false, NOW);

    assertThat(read(People.DELEGATE, paper)).isEqualTo(Reason.PERMITTED);
    assertThat(edit.reason()).isEqualTo(Reason.WORKFLOW_STATE);
    assertThat(answer.reason()).isEqualTo(Reason.PERMITTED);
  }

  @Test
  void whatIsReleasedLaterIsNotOutYet() {
    Protection later = new Protection(BodyCode.CTF, Distribution.LIMITED).released(NOW);

    Decision before =
        AccessPolicy.decide(People.DELEGATE, Operation.READ, later, false, NOW.minusSeconds(1));

    assertThat(before.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(read(People.DELEGATE, later)).isEqualTo(Reason.PERMITTED);
  }

  @Test
  void theSecretariatHandlesNoDraftBeforeItIsHandedIn() {
    Decision handle =
        AccessPolicy.decide(People.SECRETARY, Operation.HANDLE, draftOf(People.FRANCE), false, NOW);

    assertThat(handle.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
  }
}
