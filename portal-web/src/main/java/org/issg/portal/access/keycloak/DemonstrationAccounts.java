package org.issg.portal.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.access.service.LoginFailure;

/**
 * Keeps out the demonstration's accounts, whose password everybody knows, wherever the portal is
 * not a demonstration.
 */
@ApplicationScoped
public class DemonstrationAccounts {
  private static final Pattern SUBJECT =
      Pattern.compile("00000000-0000-4000-8000-0000000000\\d\\d");

  private boolean demonstration;

  protected DemonstrationAccounts() {} // for CDI

  @Inject
  public DemonstrationAccounts(
      @ConfigProperty(name = "portal.demonstration", defaultValue = "false")
          boolean demonstration) {
    this.demonstration = demonstration;
  }

  void refuseOutsideDemonstration(KeycloakSession signedIn) throws LoginRefused {
    if (!demonstration && SUBJECT.matcher(signedIn.subject()).matches()) {
      throw new LoginRefused(LoginFailure.DENIED, "a demonstration account");
    }
  }
}
