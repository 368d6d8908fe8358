package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.inject.Inject;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.MemberService.Profile;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class MemberServiceIT extends ServiceIT {

  @Inject private MemberService members;

  @Test
  void profileShowsOnesOwnSeats() {
    Profile profile = as(CTF_DELEGATE, () -> members.profile());

    assertThat(profile.memberships())
        .extracting(Membership::body)
        .containsExactly(BodyCode.CTF, BodyCode.ISSG);
    assertThat(profile.actor().delegationCode()).isEqualTo("TR");
    assertThat(leaf().action()).isEqualTo("access.profileRead");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().objectId()).isEqualTo(profile.member().id());
  }

  @Test
  void languageIsKept() {
    Person person = Person.member("DELEGATE", "CTF");

    as(person, () -> members.chooseLanguage("ar"));

    assertThat(leaf().action()).isEqualTo("access.languageChosen");
    assertThat(leaf().outcome()).isEqualTo("DONE");
    assertThat(as(person, () -> members.frame()).member().language()).isEqualTo("ar");
    assertThat(leaves()).as("leaves of the frame").isEmpty();
  }

  @Test
  void languageThatIsAlreadyChosenChangesNothing() {
    Person person = Person.member("DELEGATE", "CTF");
    as(person, () -> members.chooseLanguage("en"));

    as(person, () -> members.chooseLanguage("en"));

    assertThat(leaves()).isEmpty();
  }

  @Test
  void languageThatThePortalDoesNotSpeakIsRefused() {
    Person person = Person.member("DELEGATE", "CTF");

    assertThatThrownBy(() -> as(person, () -> members.chooseLanguage("xx")))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("access.language.unknown");

    assertThat(leaves()).isEmpty();
    assertThat(as(person, () -> members.frame()).member().language()).isNull();
  }

  @Test
  void secretaryCallsMeetingsOfHerOwnBody() {
    assertThat(as(CTF_SECRETARY, () -> members.secretariats())).containsExactly(BodyCode.CTF);
  }

  @Test
  void nobodyElseCallsMeetings() {
    Person withoutSeat = CTF_DELEGATE.withRole(Role.SECRETARIAT_NAME);

    assertThat(refused(CTF_DELEGATE, () -> members.secretariats()).reason())
        .isEqualTo(Reason.ROLE_MISSING);
    assertThat(refused(AUDITOR, () -> members.secretariats()).reason())
        .isEqualTo(Reason.ROLE_MISSING);
    assertThat(refused(withoutSeat, () -> members.secretariats()).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    assertThat(leaves()).isEmpty();
  }
}
