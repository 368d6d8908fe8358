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

class GrantTest {

  private static final Instant NOW = Instant.parse("2016-03-07T11:00:00Z");
  private static final UUID SOMEBODY = UUID.fromString("0190c1d2-0000-7000-8000-000000000009");

  @Test
  void grantToADelegationReachesThoseWhoSpeakForItInTheBodyOfTheRecord() {
    Grant grant = Grant.toDelegation(People.FRANCE, null);

    assertThat(reaches(grant, seated(BodyCode.CTF, MandateFunction.DELEGATE))).isTrue();
    assertThat(reaches(grant, seated(BodyCode.CTF, MandateFunction.HEAD_OF_DELEGATION))).isTrue();
    assertThat(reaches(grant, seated(BodyCode.CTF, MandateFunction.OBSERVER))).isFalse();
    assertThat(reaches(grant, seated(BodyCode.HTF, MandateFunction.DELEGATE))).isFalse();
    assertThat(
            reaches(
                Grant.toDelegation(People.TURKEY, null),
                seated(BodyCode.CTF, MandateFunction.DELEGATE)))
        .isFalse();
  }

  @Test
  void grantToAPersonReachesThemWithAnySeatButNotWithoutOne() {
    Grant grant = Grant.toPerson(SOMEBODY, null);

    assertThat(reaches(grant, seated(BodyCode.HTF, MandateFunction.OBSERVER))).isTrue();
    assertThat(reaches(grant, People.NEWCOMER)).isFalse();
    assertThat(reaches(grant, People.DELEGATE)).isFalse();
  }

  @Test
  void grantEndsAtItsMoment() {
    Actor actor = seated(BodyCode.CTF, MandateFunction.DELEGATE);

    assertThat(reaches(Grant.toPerson(SOMEBODY, NOW.plusSeconds(1)), actor)).isTrue();
    assertThat(reaches(Grant.toPerson(SOMEBODY, NOW), actor)).isFalse();
  }

  @Test
  void policyTakesGrantsAsTheyStand() {
    Protection restricted =
        new Protection(BodyCode.CTF, Distribution.RESTRICTED).released(NOW.minusSeconds(1));
    Actor actor = seated(BodyCode.CTF, MandateFunction.DELEGATE);

    Decision named =
        AccessPolicy.decide(
            actor,
            Operation.READ,
            restricted,
            List.of(Grant.toPerson(SOMEBODY, NOW), Grant.toDelegation(People.FRANCE, null)),
            NOW);
    Decision ended =
        AccessPolicy.decide(
            actor, Operation.READ, restricted, List.of(Grant.toPerson(SOMEBODY, NOW)), NOW);

    assertThat(named.isPermitted()).isTrue();
    assertThat(ended.reason()).isEqualTo(Reason.NOT_DISTRIBUTED);
  }

  private static boolean reaches(Grant grant, Actor actor) {
    return grant.reaches(actor, BodyCode.CTF, NOW);
  }

  private static Actor seated(BodyCode body, MandateFunction function) {
    return new Actor(
        "somebody",
        SOMEBODY,
        null,
        Set.of(Role.DELEGATE),
        People.FRANCE,
        null,
        List.of(new Mandate(body, function)));
  }
}
