package org.issg.portal.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountRolesTest {

  @ParameterizedTest
  @EnumSource
  void everyRoleIsGivenAlone(Role role) {
    assertThat(new AccountRoles(Set.of(role)).roles()).containsExactly(role);
  }

  @Test
  void accountMayHaveNoRoleYet() {
    assertThat(new AccountRoles(Set.of()).roles()).isEmpty();
  }

  @Test
  void secretaryOfOneBodyMayBeDelegateInAnother() {
    assertThat(new AccountRoles(EnumSet.of(Role.DELEGATE, Role.SECRETARIAT)).roles()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
  void auditorIsNothingElse(Role other) {
    assertThatThrownBy(() -> new AccountRoles(EnumSet.of(Role.AUDITOR, other)))
        .hasMessage("mandate.roles.auditorAlone");
  }

  @ParameterizedTest
  @EnumSource(names = {"DELEGATE", "SECRETARIAT"})
  void administratorIsNothingElse(Role other) {
    assertThatThrownBy(() -> new AccountRoles(EnumSet.of(Role.ADMINISTRATOR, other)))
        .hasMessage("mandate.roles.administratorAlone");
  }
}
