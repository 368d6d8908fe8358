package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoleClaimsTest {

  private static final Logger LOG = Logger.getLogger(RoleClaims.class.getName());

  private final RoleClaims claims = new RoleClaims();
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    LOG.addHandler(lines);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(lines);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void roleThatNobodyKnowsGivesNothingAndIsNamedOnce() throws Exception {
    Set<String> first = claims.of(token("one", List.of("delegate", "overlord")));
    Set<String> second = claims.of(token("two", List.of("overlord", "delegate")));

    assertThat(first).containsExactly("delegate");
    assertThat(second).containsExactly("delegate");
    assertThat(lines.levels).containsExactly(Level.WARNING);
  }

  @Test
  void realmThatSendsNoRolesIsSaidToBeAtFault() throws Exception {
    for (String subject : List.of("one", "one", "two")) {
      assertThat(claims.of(token(subject, null))).isEmpty();
    }
    assertThat(claims.isRealmSilent()).isFalse();

    claims.of(token("three", List.of()));

    assertThat(claims.isRealmSilent()).isTrue();
    assertThat(lines.levels).containsExactly(Level.WARNING, Level.WARNING, Level.SEVERE);
  }

  @Test
  void oneRoleShowsThatTheRealmSendsThem() throws Exception {
    claims.of(token("one", null));
    claims.of(token("two", List.of("auditor")));
    for (String subject : List.of("three", "four", "five")) {
      claims.of(token(subject, null));
    }

    assertThat(claims.isRealmSilent()).isFalse();
    assertThat(claims.without()).isZero();
    assertThat(lines.levels).containsExactly(Level.WARNING);
  }

  private static IDTokenClaimsSet token(String subject, List<String> roles) throws ParseException {
    return new IDTokenClaimsSet(
        new JWTClaimsSet.Builder()
            .issuer("http://localhost/realms/issg")
            .subject(subject)
            .audience("portal")
            .issueTime(Date.from(Instant.EPOCH))
            .expirationTime(Date.from(Instant.EPOCH))
            .claim("roles", roles)
            .build());
  }

  private static final class Lines extends Handler {
    private final List<Level> levels = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      levels.add(line.getLevel());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
