package org.issg.portal.access.keycloak;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.issg.portal.shared.Role;

/**
 * Reads the roles of a person from Keycloak's word: those that the portal knows. Each of the others
 * is named in the server's log once; and so is a realm that seems to send no roles at all.
 */
@ApplicationScoped
public class RoleClaims {
  private static final Logger LOG = Logger.getLogger(RoleClaims.class.getName());
  // One newcomer without a role is nothing; when nobody has any, the realm is not set up.
  private static final int FEWEST_WITHOUT = 3;
  private static final int REMEMBERED = 100;

  private final Set<String> unknown = new HashSet<>();
  private final Set<String> without = new HashSet<>();
  private boolean anybodyHasOne;

  Set<String> of(IDTokenClaimsSet claims) {
    List<String> claimed = claims.getStringListClaim("roles");
    Set<String> named = claimed == null ? Set.of() : Set.copyOf(claimed);
    Set<String> roles =
        named.stream()
            .filter(name -> Role.named(name).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    named.stream().filter(name -> !roles.contains(name)).forEach(this::noteUnknown);
    note(claims.getSubject().getValue(), roles);
    return roles;
  }

  private synchronized void noteUnknown(String name) {
    if (unknown.size() < REMEMBERED && unknown.add(name)) {
      LOG.log(Level.WARNING, "Keycloak sends a role that the portal does not know: {0}", name);
    }
  }

  private synchronized void note(String subject, Set<String> roles) {
    if (!roles.isEmpty()) {
      anybodyHasOne = true;
      without.clear();
    } else if (!anybodyHasOne && without.size() < FEWEST_WITHOUT && without.add(subject)) {
      LOG.log(
          without.size() < FEWEST_WITHOUT ? Level.WARNING : Level.SEVERE,
          "Keycloak sent no role for {0}, and none for anybody since the start: nobody may do"
              + " anything. Check that the client has the mapper \"roles\", and people their roles.",
          subject);
    }
  }

  /** How many people came without a role while nobody had any. */
  synchronized int without() {
    return without.size();
  }

  /** Whether so many came without a role that the realm must be at fault. */
  synchronized boolean isRealmSilent() {
    return without.size() >= FEWEST_WITHOUT;
  }
}
