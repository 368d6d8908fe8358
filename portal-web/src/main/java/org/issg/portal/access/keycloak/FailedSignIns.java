package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.issg.portal.access.service.ProviderFailures;
import org.issg.portal.audit.service.LogUnwritable;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/** Asks Keycloak for sign-ins that it refused, since those never reach the portal. */
@Singleton
public class FailedSignIns {
  private static final Logger LOG = Logger.getLogger(FailedSignIns.class.getName());
  private static final String REALMS = "/realms/";
  private static final String NEWEST = "/events?type=LOGIN_ERROR&max=100";
  private static final int OK = 200;

  @Inject private OidcSettings settings;
  @Inject private IdentityProvider provider;
  @Inject private ProviderFailures failures;
  @Inject private CurrentActor current;

  /** Notes what is new; while Keycloak is away, the next round asks again. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void ask() {
    try {
      List<ProviderFailures.Failure> found = newest(token());
      current.assume(Caller.system("identity-provider"));
      failures.note(found);
    } catch (IdentityProviderAway away) {
      LOG.log(Level.FINE, "failed sign-ins not asked for: {0}", away.getMessage());
    } catch (EJBException | LogUnwritable notWritten) {
      // Thrown on, it would have the container take the timer away.
      LOG.log(Level.WARNING, "Failed sign-ins could not be noted; the next round tries again");
    } catch (ParseException | JsonException unreadable) {
      LOG.log(
          Level.WARNING, "Keycloak does not tell of failed sign-ins: {0}", unreadable.getMessage());
    }
  }

  private AccessToken token() throws IdentityProviderAway, ParseException {
    var request =
        new TokenRequest.Builder(
                provider.metadata().getTokenEndpointURI(),
                settings.clientAuthentication(),
                new ClientCredentialsGrant())
            .build();
    TokenResponse response = TokenResponse.parse(provider.send(request.toHTTPRequest()));
    if (!response.indicatesSuccess()) {
      throw new ParseException(response.toErrorResponse().getErrorObject().getCode());
    }
    return response.toSuccessResponse().getTokens().getAccessToken();
  }

  private List<ProviderFailures.Failure> newest(AccessToken token)
      throws IdentityProviderAway, ParseException {
    String admin = settings.issuer().getValue().replace(REALMS, "/admin" + REALMS);
    var request = new HTTPRequest(HTTPRequest.Method.GET, URI.create(admin + NEWEST));
    request.setAuthorization(token.toAuthorizationHeader());
    HTTPResponse response = provider.send(request);
    if (response.getStatusCode() != OK) {
      throw new ParseException("status " + response.getStatusCode());
    }
    try (JsonReader events = Json.createReader(new StringReader(response.getBody()))) {
      return events.readArray().getValuesAs(FailedSignIns::failure);
    }
  }

  private static ProviderFailures.Failure failure(JsonValue value) {
    JsonObject event = value.asJsonObject();
    return new ProviderFailures.Failure(
        Ids.parse(event.getString("id", null))
            .orElseThrow(() -> new JsonException("an event without an id")),
        event.getString("error", "unknown"),
        Ids.parse(event.getString("userId", null)).orElse(null),
        event.getString("ipAddress", null));
  }
}
