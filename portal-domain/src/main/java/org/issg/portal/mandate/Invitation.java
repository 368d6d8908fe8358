package org.issg.portal.mandate;

import java.util.regex.Pattern;
import org.issg.portal.access.Member;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * Somebody who is to have an account.
 *
 * @param language in which the identity provider writes to them
 */
public record Invitation(
    String username,
    String firstName,
    String lastName,
    String email,
    String language,
    AccountRoles roles) {

  private static final int NAME_LENGTH = 100;
  private static final int EMAIL_LENGTH = 254;
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

  public Invitation {
    username = matching(username, USERNAME, "mandate.username.malformed");
    firstName =
        Texts.bounded(
            firstName, NAME_LENGTH, "mandate.firstName.missing", "mandate.firstName.missing");
    lastName =
        Texts.bounded(
            lastName, NAME_LENGTH, "mandate.lastName.missing", "mandate.lastName.missing");
    email = matching(email, EMAIL, "mandate.email.malformed");
    if (email.length() > EMAIL_LENGTH) {
      throw new RuleViolation("mandate.email.malformed");
    }
    if (!Member.LANGUAGES.contains(language)) {
      throw new RuleViolation("mandate.language.missing");
    }
  }

  private static String matching(String text, Pattern form, String malformed) {
    String given = Texts.required(text, malformed);
    if (!form.matcher(given).matches()) {
      throw new RuleViolation(malformed);
    }
    return given;
  }

  /** The name by which the portal shows the person, until they sign in. */
  public String displayName() {
    return firstName + " " + lastName;
  }
}
