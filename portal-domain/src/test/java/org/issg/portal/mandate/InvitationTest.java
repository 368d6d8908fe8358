package org.issg.portal.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

  private static final AccountRoles DELEGATE = new AccountRoles(Set.of(Role.DELEGATE));

  private static Invitation invitation(String username, String email) {
    return new Invitation(username, "First", "Last", email, "fr", DELEGATE);
  }

  @Test
  void whatIsTypedIsTakenWithoutSpacesAroundIt() {
    Invitation invited = invitation(" ctf-delegate-it ", " it@portal.example ");

    assertThat(invited.username()).isEqualTo("ctf-delegate-it");
    assertThat(invited.email()).isEqualTo("it@portal.example");
    assertThat(invited.displayName()).isEqualTo("First Last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "CTF", "-abc", "a b c", "name@example.org", "имя"})
  void accountNameIsPlain(String username) {
    assertThatThrownBy(() -> invitation(username, "it@portal.example"))
        .hasMessage("mandate.username.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "it", "it@portal", "it@@portal.example", "a b@portal.example"})
  void addressLooksLikeOne(String email) {
    assertThatThrownBy(() -> invitation("ctf-delegate-it", email))
        .hasMessage("mandate.email.malformed");
  }

  @Test
  void nothingIsLeftOut() {
    assertThatThrownBy(() -> new Invitation("abc", " ", "b", "a@b.example", "fr", DELEGATE))
        .hasMessage("mandate.firstName.missing");
    assertThatThrownBy(() -> new Invitation("abc", "a", null, "a@b.example", "fr", DELEGATE))
        .hasMessage("mandate.lastName.missing");
    assertThatThrownBy(() -> new Invitation("abc", "a", "b", "a@b.example", "de", DELEGATE))
        .hasMessage("mandate.language.missing");
  }
}
