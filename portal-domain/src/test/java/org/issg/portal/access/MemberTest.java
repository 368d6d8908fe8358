package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.People.SECRETARY;

import java.time.Instant;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTest {

  private static final Instant FIRST = Instant.parse("2016-03-01T08:00:00Z");
  private static final Instant SECOND = FIRST.plusSeconds(3600);
  private static final Instant THIRD = SECOND.plusSeconds(3600);

  private final Member member = new Member("subject-1", FIRST);

  private void signIn(String name, Instant at) {
    member.signedIn("ctf-delegate-fr", name, at);
  }

  @Test
  void atTheFirstSignInThereIsNoVisitBefore() {
    signIn("CTF Delegate", FIRST);

    assertThat(member.previousLoginAt()).isNull();
    assertThat(member.displayName()).isEqualTo("CTF Delegate");
  }

  @Test
  void eachSignInRemembersTheOneBeforeIt() {
    signIn("CTF Delegate", FIRST);
    signIn("CTF Delegate", SECOND);
    signIn("CTF Delegate (France)", THIRD);

    assertThat(member.previousLoginAt()).isEqualTo(SECOND);
    assertThat(member.displayName()).isEqualTo("CTF Delegate (France)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru", "ar"})
  void thePortalSpeaksTheLanguageThatWasChosen(String language) {
    member.chooseLanguage(language);

    assertThat(member.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "EN", "fr-CH", "es"})
  void anyOtherLanguageIsRefusedAndChangesNothing(String language) {
    assertThatThrownBy(() -> member.chooseLanguage(language))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("access.language.unknown");

    assertThat(member.language()).isNull();
  }

  @Test
  void theLogNamesAMemberByIdAlone() {
    assertThat(member.ref().kind()).isEqualTo("member");
    assertThat(member.ref().id()).isEqualTo(member.id());
    assertThat(member.ref().body()).isNull();
  }

  @Test
  void disabledAccountTellsByWhomUntilItIsEnabled() {
    member.disable(SECRETARY, SECOND);

    assertThat(member.disabled()).isEqualTo(Stamp.of(SECRETARY, SECOND));
    assertThatThrownBy(() -> member.disable(SECRETARY, THIRD))
        .hasMessage("access.account.disabled");
    member.enable();
    assertThat(member.disabled()).isNull();
    assertThatThrownBy(member::enable).hasMessage("access.account.enabled");
  }
}
