package org.issg.portal.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.access.ActorSeal;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.service.Caller;
import org.postgresql.PGConnection;

/** Who acts, as the database believes it on one connection. */
@ApplicationScoped
public class SealedActor {

  /** Longer than any transaction of the portal takes, and than two clocks differ. */
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private ActorSeal seal;
  private Clock clock;

  protected SealedActor() {} // for the container's proxy

  @Inject
  public SealedActor(@ConfigProperty(name = "portal.actor.key") String key, Clock clock) {
    this.seal = new ActorSeal(key);
    this.clock = clock;
  }

  /** The caller, signed for this connection; asks the database nothing. */
  public String of(Caller caller, Connection connection) throws SQLException {
    Set<String> roles =
        caller.roles().stream().map(Role::realmName).collect(Collectors.toUnmodifiableSet());
    int backend = connection.unwrap(PGConnection.class).getBackendPID();
    return seal.seal(
        new ActorSeal.Claim(
            caller.subject(), roles, caller.seesAs(), backend, clock.instant().plus(LIFETIME)));
  }
}
