package org.issg.portal.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Down when the realm sends no roles. A check of the start, not of readiness: a portal that denies
 * everybody is set up wrongly, and taking it out of service would hide its explanation.
 */
@Startup
@ApplicationScoped
public class RolesArrive implements HealthCheck {

  @Inject private RoleClaims roles;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("roles-arrive")
        .status(!roles.isRealmSilent())
        .withData("peopleWithoutRole", roles.without())
        .build();
  }
}
