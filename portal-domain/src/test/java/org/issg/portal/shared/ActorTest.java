package org.issg.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {

  @ParameterizedTest
  @EnumSource(value = MandateFunction.class, mode = EnumSource.Mode.EXCLUDE, names = "SECRETARY")
  void everyFunctionButTheSecretarysNeedsTheRoleOfADelegate(MandateFunction function) {
    Mandate seat = new Mandate(BodyCode.HTF, function);

    Actor delegate = People.actor("a", Set.of(Role.DELEGATE), null, seat);
    Actor official = People.actor("a", Set.of(Role.SECRETARIAT), null, seat);

    assertThat(delegate.isMemberOf(BodyCode.HTF)).isTrue();
    assertThat(delegate.isMemberOf(BodyCode.CTF)).isFalse();
    assertThat(official.isMemberOf(BodyCode.HTF)).isFalse();
    assertThat(official.isMemberOfAny()).isFalse();
  }

  @Test
  void aSecretaryNeedsBothTheSeatAndTheRole() {
    Mandate seat = new Mandate(BodyCode.CTF, MandateFunction.SECRETARY);
    Actor seatOnly = People.actor("a", Set.of(Role.DELEGATE), null, seat);
    Actor roleOnly = People.actor("a", Set.of(Role.SECRETARIAT), null);

    assertThat(People.SECRETARY.isSecretaryOf(BodyCode.CTF)).isTrue();
    assertThat(People.SECRETARY.isSecretaryOf(BodyCode.HTF)).isFalse();
    assertThat(seatOnly.isSecretaryOf(BodyCode.CTF)).isFalse();
    assertThat(seatOnly.isMemberOfAny()).isFalse();
    assertThat(roleOnly.isSecretaryOf(BodyCode.CTF)).isFalse();
  }

  @Test
  void secretariatsNameEachKeptBodyOnce() {
    Actor keeper =
        People.actor(
            "a",
            Set.of(Role.SECRETARIAT, Role.DELEGATE),
            null,
            new Mandate(BodyCode.CTF, MandateFunction.SECRETARY),
            new Mandate(BodyCode.CTF, MandateFunction.DELEGATE),
            new Mandate(BodyCode.ISSG, MandateFunction.OBSERVER),
            new Mandate(BodyCode.HTF, MandateFunction.SECRETARY));

    assertThat(keeper.secretariats()).containsExactly(BodyCode.CTF, BodyCode.HTF);
    assertThat(People.DELEGATE.secretariats()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"AUDITOR", "ADMINISTRATOR"})
  void aSeatCountsForNothingBesideARoleThatStandsApart(Role apart) {
    Actor actor =
        People.actor(
            "a",
            Set.of(apart, Role.DELEGATE, Role.SECRETARIAT),
            People.FRANCE,
            new Mandate(BodyCode.CTF, MandateFunction.CO_CHAIR),
            new Mandate(BodyCode.HTF, MandateFunction.SECRETARY));

    assertThat(actor.isSetApart()).isTrue();
    assertThat(actor.isMemberOfAny()).isFalse();
    assertThat(actor.isChairOf(BodyCode.CTF)).isFalse();
    assertThat(actor.secretariats()).isEmpty();
    assertThat(actor.delegateBodies()).isEmpty();
  }

  @Test
  void anObserverIsAMemberWhoSpeaksForNoDelegation() {
    Actor observer =
        People.actor(
            "a",
            Set.of(Role.DELEGATE),
            People.FRANCE,
            new Mandate(BodyCode.CTF, MandateFunction.OBSERVER));

    assertThat(observer.isMemberOf(BodyCode.CTF)).isTrue();
    assertThat(observer.isDelegateIn(BodyCode.CTF)).isFalse();
    assertThat(observer.delegateBodies()).isEmpty();
  }

  @Test
  void theFunctionIsThatOfTheBodyAskedFor() {
    assertThat(People.DELEGATE.functionIn(BodyCode.CTF)).contains(MandateFunction.DELEGATE);
    assertThat(People.DELEGATE.functionIn(BodyCode.HTF)).isEmpty();
  }

  @Test
  void aSystemActorHasNoRoleAndNoSeat() {
    Actor timer = Actor.system("upload-sweeper");

    assertThat(timer.subject()).isEqualTo("system:upload-sweeper");
    assertThat(timer.roles()).isEmpty();
    assertThat(timer.isMemberOfAny()).isFalse();
  }

  @Test
  void whatAnActorIsCannotBeWidenedLater() {
    EnumSet<Role> roles = EnumSet.of(Role.DELEGATE);
    Actor actor = People.actor("a", roles, null);

    roles.add(Role.SECRETARIAT);

    assertThat(actor.has(Role.SECRETARIAT)).isFalse();
    assertThatThrownBy(() -> actor.roles().add(Role.AUDITOR))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
