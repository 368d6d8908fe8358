package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.shared.view.Cookies;

/** What this copy of the portal was told about itself and its identity provider. */
@ApplicationScoped
public class OidcSettings {
  private URI address;
  private Issuer issuer;
  private ClientID client;
  private Secret secret;
  private Clock clock;

  protected OidcSettings() {} // for CDI

  @Inject
  public OidcSettings(
      @ConfigProperty(name = "portal.address") String address,
      @ConfigProperty(name = "portal.oidc.issuer") String issuer,
      @ConfigProperty(name = "portal.oidc.client.id") String client,
      @ConfigProperty(name = "portal.oidc.client.secret") String secret,
      Clock clock) {
    this.address = URI.create(address);
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(client);
    this.secret = new Secret(secret);
    this.clock = clock;
  }

  public Issuer issuer() {
    return issuer;
  }

  public ClientID client() {
    return client;
  }

  public ClientAuthentication clientAuthentication() {
    return new ClientSecretBasic(client, secret);
  }

  /** The attempts of a login in the making; every node has the same key, made from the secret. */
  public LoginAttempts attempts() {
    return new LoginAttempts(
        DerivedKey.of(secret, "portal login attempt 1"),
        cookieName(),
        new Cookies(address.toString()));
  }

  /** The key of what that person typed, in Base64; the same after every sign-in, on every node. */
  String draftKey(String subject) {
    return Base64.getEncoder()
        .encodeToString(DerivedKey.of(secret, "portal draft 1 " + subject).getEncoded());
  }

  /** The scheme, host and port that browsers name as the origin of the portal's own pages. */
  public String origin() {
    int port = address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }

  public URI callback() {
    return URI.create(address + "/login/callback");
  }

  public URI signedOutPage() {
    return URI.create(address + "/signed-out.xhtml");
  }

  public boolean secure() {
    return "https".equals(address.getScheme());
  }

  /** Cookies do not know ports, so two copies on one host are told apart by the cookie's name. */
  public String cookieName() {
    int standard = secure() ? 443 : 80;
    return "PORTAL_" + (address.getPort() < 0 ? standard : address.getPort());
  }

  public Clock clock() {
    return clock;
  }
}
