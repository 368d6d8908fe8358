package org.issg.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleIsFoundByItsRealmName(Role role) {
    assertThat(Role.named(role.realmName())).contains(role);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Delegate", "DELEGATE", " delegate", "offline_access", "admin"})
  void anyOtherNameGivesNoRole(String name) {
    assertThat(Role.named(name)).isEmpty();
  }

  @Test
  void namesInAnnotationsAreThoseOfTheRealm() {
    assertThat(Role.values())
        .extracting(Role::realmName)
        .containsExactly("delegate", "secretariat", "auditor", "administrator");
  }
}
