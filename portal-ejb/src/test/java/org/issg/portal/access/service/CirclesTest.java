package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

class CirclesTest {

  private static final UUID DELEGATION = UUID.fromString("01530000-0001-7000-8000-000000000001");

  @Test
  void delegateReadsWhatIsForMembersWhatTheDelegationOwnsAndWhatIsGranted() {
    Actor delegate =
        actor(Role.DELEGATE, DELEGATION, new Mandate(BodyCode.CTF, MandateFunction.DELEGATE));

    Circles circles = Circles.of(delegate);

    assertThat(circles.conditions())
        .containsExactly(
            "r.body = 'CTF' and r.distribution = 'LIMITED' and r.released_at is not null",
            "r.body = 'CTF' and r.owner_delegation_id = cast(:ownDelegation as uuid)",
            "r.distribution = 'RESTRICTED'"
                + " and r.id = any (cast((select ids from granted) as uuid[]))",
            "r.distribution = 'RESTRICTED' and (select ids from granted) is null",
            "r.distribution = 'GENERAL'");
    assertThat(circles.parameters()).isEqualTo(Map.of("ownDelegation", DELEGATION));
  }

  @Test
  void secretaryReadsTheWholeBody() {
    Actor secretary =
        actor(Role.SECRETARIAT, null, new Mandate(BodyCode.HTF, MandateFunction.SECRETARY));

    Circles circles = Circles.ofSome(secretary);

    assertThat(circles.conditions()).hasSize(3).startsWith("r.body = 'HTF'");
    assertThat(circles.parameters()).isEmpty();
  }

  @Test
  void whoSitsNowhereReadsNoBody() {
    Actor newcomer = actor(Role.DELEGATE, DELEGATION);

    assertThat(Circles.ofBodies(newcomer).conditions()).isEmpty();
    assertThat(Circles.of(newcomer).conditions()).noneMatch(each -> each.contains("r.body"));
    assertThat(Circles.of(newcomer).parameters()).isEmpty();
  }

  @Test
  void seatWithoutItsRoleOpensNoCircle() {
    Actor without =
        actor(Role.SECRETARIAT, DELEGATION, new Mandate(BodyCode.CTF, MandateFunction.DELEGATE));

    assertThat(Circles.ofBodies(without).conditions()).isEmpty();
  }

  private static Actor actor(Role role, UUID delegation, Mandate... mandates) {
    return new Actor(
        "subject", UUID.randomUUID(), "Name", Set.of(role), delegation, null, List.of(mandates));
  }
}
