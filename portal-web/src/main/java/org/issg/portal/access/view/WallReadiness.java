package org.issg.portal.access.view;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.issg.portal.access.service.WallGap;
import org.issg.portal.access.service.WallState;

/** Ready while the second wall stands; what is missing is named. */
@Readiness
@ApplicationScoped
public class WallReadiness implements HealthCheck {

  @Inject private WallState wall;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("second-wall");
    try {
      Set<WallGap> gaps = wall.gaps();
      gaps.forEach(gap -> answer.withData(gap.name(), true));
      return answer.status(gaps.isEmpty()).build();
    } catch (EJBException away) {
      return answer.down().build();
    }
  }
}
