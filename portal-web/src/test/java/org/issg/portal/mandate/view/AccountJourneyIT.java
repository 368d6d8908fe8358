package org.issg.portal.mandate.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Mails;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** The administrator invites somebody, who comes by the mail, and whose account is closed again. */
@Journey
class AccountJourneyIT {

  private static final String PASSWORD = "Palais-2016-Geneva";

  private final String account = "journey-" + UUID.randomUUID().toString().substring(0, 13);

  @Test
  void invitedPersonComesByTheMailUntilTheAccountIsClosed(Visitors visitors) {
    var administrator = visitors.as(Person.ADMINISTRATOR);
    var person = visitors.stranger();
    try {
      invite(administrator);
      choosePassword(person, new Mails(visitors.services()).linkFor(account));
      signIn(person);
      assertThat(person.page().locator(".person-name").first()).hasText("Sample Person");

      disable(administrator);
      person.open("/me.xhtml");

      assertThat(person.page()).hasURL(Pattern.compile(".*/realms/issg/.*"));
      person.typeCredentials(account, PASSWORD);
      assertThat(person.page().locator("#kc-content, body")).containsText("disabled");
    } finally {
      forget(visitors);
    }
  }

  private void invite(Visit administrator) {
    var page = administrator.page();
    administrator.open("/mandate/accounts.xhtml");
    administrator.link("Invite a person").click();
    page.getByLabel("Account name").fill(account);
    page.getByLabel("E-mail").fill(account + "@portal.example");
    page.getByLabel("First name").fill("Sample");
    page.getByLabel("Last name").fill("Person");
    page.getByLabel("Auditor").check();
    page.getByLabel("Delegate", new Page.GetByLabelOptions().setExact(true)).check();
    administrator.button("Invite").click();
    assertThat(
            page.locator(".field-error")
                .filter(new Locator.FilterOptions().setHasText("An auditor has no other role")))
        .isVisible();
    page.getByLabel("Auditor").uncheck();
    administrator.button("Invite").click();
    assertThat(administrator.heading()).hasText("Sample Person");
    assertThat(page.locator(".messages")).hasCount(0);
  }

  private static void choosePassword(Visit person, String link) {
    var page = person.page();
    page.navigate(link);
    page.locator("a[href*='action-token']").first().click();
    page.locator("#password-new").fill(PASSWORD);
    page.locator("#password-confirm").fill(PASSWORD);
    page.locator("[type=submit]").click();
    page.waitForLoadState();
  }

  private void signIn(Visit person) {
    person.open("/me.xhtml");
    if (person.page().url().contains("/realms/")) {
      person.typeCredentials(account, PASSWORD);
    }
    person.page().waitForURL(url -> url.endsWith("/me.xhtml"));
  }

  private static void disable(Visit administrator) {
    administrator.page().reload();
    administrator.button("Disable").click();
    new Secretariat(administrator).confirm("Disable");
    assertThat(administrator.button("Enable")).isVisible();
  }

  private void forget(Visitors visitors) {
    visitors.database().texts("delete from member where username = ? returning id::text", account);
  }

  @Test
  void ownAccountAndForeignRolesStayClosed(Visitors visitors) {
    var administrator = visitors.as(Person.ADMINISTRATOR);
    var own =
        visitors
            .database()
            .texts("select id::text from member where subject = ?", Person.ADMINISTRATOR.subject())
            .get(0);

    administrator.open("/mandate/account.xhtml?id=" + own);

    assertThat(administrator.page().locator(".notice.info")).containsText("your own account");
    assertThat(administrator.button("Set roles")).hasCount(0);
    assertThat(administrator.button("Disable")).hasCount(0);
    for (var person :
        new Person[] {Person.SECRETARIAT_CTF, Person.CTF_COCHAIR_US, Person.AUDITOR}) {
      var other = visitors.as(person);
      assertThat(other.get("/mandate/accounts.xhtml").status()).isEqualTo(403);
      assertThat(other.get("/mandate/account.xhtml?id=" + own).status()).isEqualTo(403);
      assertThat(other.get("/mandate/invite.xhtml").status()).isEqualTo(403);
    }
  }
}
