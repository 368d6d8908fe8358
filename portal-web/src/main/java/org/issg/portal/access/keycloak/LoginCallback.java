package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.issg.portal.access.service.LoginFailure;
import org.issg.portal.access.service.LoginRegister;

/**
 * Takes the browser back from Keycloak: checks the answer, logs in, and goes where it was asked.
 */
@ApplicationScoped
public class LoginCallback {
  private static final Logger LOG = Logger.getLogger(LoginCallback.class.getName());

  @Inject private OidcSettings settings;
  @Inject private TokenExchange exchange;
  @Inject private LoginRegister register;
  @Inject private SignIn signIn;
  @Inject private DemonstrationAccounts accounts;
  @Inject private Challenge challenge;

  void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<LoginAttempt> attempt =
        settings.attempts().find(request.getCookies(), request.getParameter("state"));
    if (attempt.isEmpty()) {
      refuse(response, new LoginRefused(LoginFailure.STATE, "no such attempt"), LocalTarget.HOME);
      return;
    }
    LocalTarget target = attempt.get().target();
    response.addCookie(settings.attempts().taken(attempt.get()));
    try {
      Optional<AuthorizationCode> code = code(request, attempt.get());
      if (code.isEmpty() || opened(request, response, code.get(), attempt.get())) {
        new Answer(response).found(target.value());
      } else {
        challenge.anew(response, target);
      }
    } catch (LoginRefused refused) {
      refuse(response, refused, target);
    } catch (IdentityProviderAway away) {
      register.loginFailed(LoginFailure.UNREACHABLE);
      challenge.away(request, response, target);
    }
  }

  /** Opens the session; not so one that ended here, until its person has proved anew who it is. */
  private boolean opened(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthorizationCode code,
      LoginAttempt attempt)
      throws LoginRefused, IdentityProviderAway {
    KeycloakSession signedIn = exchange.redeem(code, attempt);
    accounts.refuseOutsideDemonstration(signedIn);
    Optional<Instant> spent =
        register.spent(signedIn.sid(), signedIn.subject(), signedIn.provedAt());
    if (spent.isEmpty()) {
      signIn.begin(request, response, signedIn);
      return true;
    }
    if (attempt.anew()) {
      throw new LoginRefused(LoginFailure.CLOCK, "proved anew, and yet no later than before");
    }
    new ProofSecond(spent.get()).passed(settings.clock());
    return false;
  }

  /** The code; empty if Keycloak's page had grown old beside a login in another tab. */
  private Optional<AuthorizationCode> code(HttpServletRequest request, LoginAttempt attempt)
      throws LoginRefused {
    AuthenticationResponse answer = parsed(request);
    if (answer.getIssuer() != null && !answer.getIssuer().equals(settings.issuer())) {
      throw new LoginRefused(LoginFailure.STATE, "answered by another issuer");
    }
    if (answer instanceof AuthenticationErrorResponse error) {
      return refusedOrStale(error);
    }
    if (attempt.tooOld(settings.clock().instant())) {
      throw new LoginRefused(LoginFailure.EXPIRED, "begun too long ago");
    }
    return Optional.of(answer.toSuccessResponse().getAuthorizationCode());
  }

  private static Optional<AuthorizationCode> refusedOrStale(AuthenticationErrorResponse error)
      throws LoginRefused {
    String code = error.getErrorObject().getCode();
    if ("temporarily_unavailable".equals(code)) {
      return Optional.empty();
    }
    throw new LoginRefused(
        "access_denied".equals(code) ? LoginFailure.DENIED : LoginFailure.UNKNOWN,
        "Keycloak answered with an error");
  }

  private AuthenticationResponse parsed(HttpServletRequest request) throws LoginRefused {
    try {
      AuthenticationResponse answer =
          AuthenticationResponseParser.parse(
              URI.create(settings.callback() + "?" + request.getQueryString()));
      if (answer.indicatesSuccess() && answer.toSuccessResponse().getAuthorizationCode() == null) {
        throw new LoginRefused(LoginFailure.UNKNOWN, "an answer without a code");
      }
      return answer;
    } catch (ParseException | IllegalArgumentException unreadable) {
      throw new LoginRefused(LoginFailure.UNKNOWN, "an unreadable answer");
    }
  }

  private void refuse(HttpServletResponse response, LoginRefused refused, LocalTarget target) {
    LOG.log(
        Level.INFO,
        "A login failed ({0}): {1}",
        new Object[] {refused.reason(), refused.getMessage()});
    register.loginFailed(refused.reason());
    String reason = refused.reason().name().toLowerCase(Locale.ROOT);
    new Answer(response).found(target.after("/error/login.xhtml?reason=" + reason));
  }
}
