package org.issg.portal.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

class CallerTest {

  @Test
  void partOfThePortalIsToldFromAPerson() {
    Caller timer = Caller.system("upload-sweeper");
    Caller person = new Caller("00000000-0000-4000-8000-000000000001", Set.of(Role.DELEGATE));

    assertThat(timer.subject()).isEqualTo("system:upload-sweeper");
    assertThat(timer.roles()).isEmpty();
    assertThat(timer.isSystem()).isTrue();
    assertThat(person.isSystem()).isFalse();
  }

  @Test
  void rolesAreThoseOfTheMomentOfTheCall() {
    Set<Role> roles = EnumSet.of(Role.DELEGATE);
    Caller caller = new Caller("somebody", roles);

    roles.add(Role.AUDITOR);

    assertThat(caller.roles()).containsExactly(Role.DELEGATE);
  }
}
