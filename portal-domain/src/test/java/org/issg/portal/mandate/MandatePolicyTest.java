package org.issg.portal.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MandatePolicyTest {

  private static final UUID SELF = UUID.fromString("0190c1d2-0000-7000-8000-000000000010");
  private static final UUID OTHER = UUID.fromString("0190c1d2-0000-7000-8000-000000000011");

  private static final Actor SECRETARY =
      actor(Role.SECRETARIAT, new Mandate(BodyCode.CTF, MandateFunction.SECRETARY));
  private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR);
  private static final Actor CHAIR =
      actor(Role.DELEGATE, new Mandate(BodyCode.CTF, MandateFunction.CHAIR));
  private static final Actor AUDITOR = actor(Role.AUDITOR);
  private static final Actor WITHOUT_BODY = actor(Role.SECRETARIAT);
  private static final Actor WITHOUT_ROLE =
      actor(Role.DELEGATE, new Mandate(BodyCode.CTF, MandateFunction.SECRETARY));

  private static Actor actor(Role role, Mandate... mandates) {
    return new Actor("subject", SELF, "Name", Set.of(role), null, null, List.of(mandates));
  }

  private static Reason keep(Actor actor, BodyCode body, MandateFunction function, UUID person) {
    return MandatePolicy.keep(actor, new Seat(body, function, person)).reason();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECRETARY")
  void secretaryKeepsTheSeatsOfTheOwnBody(MandateFunction function) {
    assertThat(keep(SECRETARY, BodyCode.CTF, function, OTHER)).isEqualTo(Reason.PERMITTED);
    assertThat(keep(SECRETARY, BodyCode.HTF, function, OTHER)).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(keep(SECRETARY, BodyCode.ISSG, function, OTHER)).isEqualTo(Reason.NOT_SECRETARY);
  }

  @Test
  void secretariesAreAppointedByTheAdministratorAlone() {
    assertThat(keep(SECRETARY, BodyCode.CTF, MandateFunction.SECRETARY, OTHER))
        .isEqualTo(Reason.ROLE_MISSING);
    assertThat(keep(ADMINISTRATOR, BodyCode.CTF, MandateFunction.SECRETARY, OTHER))
        .isEqualTo(Reason.PERMITTED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECRETARY")
  void administratorGivesNoOtherSeat(MandateFunction function) {
    assertThat(keep(ADMINISTRATOR, BodyCode.CTF, function, OTHER)).isEqualTo(Reason.ROLE_MISSING);
  }

  @Test
  void nobodyGivesASeatToThemselves() {
    assertThat(keep(SECRETARY, BodyCode.CTF, MandateFunction.CHAIR, SELF))
        .isEqualTo(Reason.OWN_GRANT);
    assertThat(keep(ADMINISTRATOR, BodyCode.CTF, MandateFunction.SECRETARY, SELF))
        .isEqualTo(Reason.OWN_GRANT);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseGivesAnySeat(MandateFunction function) {
    for (Actor actor : List.of(CHAIR, AUDITOR, WITHOUT_ROLE)) {
      assertThat(keep(actor, BodyCode.CTF, function, OTHER)).isEqualTo(Reason.ROLE_MISSING);
    }
    assertThat(MandatePolicy.keep(WITHOUT_BODY, new Seat(BodyCode.CTF, function, OTHER)))
        .matches(decision -> !decision.isPermitted());
  }

  @Test
  void onlyTheSecretariatOfABodySeesWhoSitsInIt() {
    assertThat(MandatePolicy.seeSeats(SECRETARY, BodyCode.CTF).isPermitted()).isTrue();
    assertThat(MandatePolicy.seeSeats(SECRETARY, BodyCode.HTF).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    for (Actor actor : List.of(CHAIR, AUDITOR, ADMINISTRATOR, WITHOUT_ROLE)) {
      assertThat(MandatePolicy.seeSeats(actor, BodyCode.CTF).reason())
          .isEqualTo(Reason.ROLE_MISSING);
    }
  }

  @Test
  void delegationsAreAddedBySecretariesAlone() {
    assertThat(MandatePolicy.addDelegation(SECRETARY).isPermitted()).isTrue();
    assertThat(MandatePolicy.addDelegation(WITHOUT_BODY).reason()).isEqualTo(Reason.NOT_SECRETARY);
    for (Actor actor : List.of(CHAIR, AUDITOR, ADMINISTRATOR)) {
      assertThat(MandatePolicy.addDelegation(actor).reason()).isEqualTo(Reason.ROLE_MISSING);
      assertThat(MandatePolicy.seekPerson(actor).reason()).isEqualTo(Reason.ROLE_MISSING);
    }
  }

  @Test
  void delegationIsSetByWhoKeepsEverySeatOfThePerson() {
    assertThat(MandatePolicy.setDelegation(SECRETARY, OTHER, Set.of()).isPermitted()).isTrue();
    assertThat(MandatePolicy.setDelegation(SECRETARY, OTHER, Set.of(BodyCode.CTF)).isPermitted())
        .isTrue();
    assertThat(
            MandatePolicy.setDelegation(SECRETARY, OTHER, Set.of(BodyCode.CTF, BodyCode.HTF))
                .reason())
        .isEqualTo(Reason.NOT_SECRETARY);
  }

  @Test
  void nobodySetsTheirOwnDelegation() {
    assertThat(MandatePolicy.setDelegation(SECRETARY, SELF, Set.of(BodyCode.CTF)).reason())
        .isEqualTo(Reason.OWN_GRANT);
    assertThat(MandatePolicy.setDelegation(ADMINISTRATOR, OTHER, Set.of()).reason())
        .isEqualTo(Reason.ROLE_MISSING);
  }

  @Test
  void accountsAreKeptByTheAdministratorAndNotTheirOwn() {
    assertThat(MandatePolicy.keepAccount(ADMINISTRATOR, OTHER).isPermitted()).isTrue();
    assertThat(MandatePolicy.keepAccount(ADMINISTRATOR, SELF).reason()).isEqualTo(Reason.OWN_GRANT);
    for (Actor actor : List.of(SECRETARY, CHAIR, AUDITOR)) {
      assertThat(MandatePolicy.keepAccount(actor, OTHER).reason()).isEqualTo(Reason.ROLE_MISSING);
      assertThat(MandatePolicy.seeAccounts(actor).reason()).isEqualTo(Reason.ROLE_MISSING);
    }
  }
}
