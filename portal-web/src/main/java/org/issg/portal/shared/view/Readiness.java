package org.issg.portal.shared.view;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.issg.portal.audit.service.LeafSigner;
import org.issg.portal.audit.service.LogRehearsal;
import org.issg.portal.audit.service.LogState;

/** Ready while the audit log can be written in this node's name: without it nothing is served. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

  private static final int FEWEST_PARTITIONS = 2;

  @Inject private LogState log;
  @Inject private LeafSigner signer;
  @Inject private LogRehearsal rehearsal;

  @Override
  public HealthCheckResponse call() {
    try {
      int ahead = log.partitionsAhead();
      boolean known = log.holds(signer.keyId());
      boolean writable = rehearsal.succeeds();
      return HealthCheckResponse.named("audit-log")
          .status(ahead >= FEWEST_PARTITIONS && known && writable)
          .withData("partitionsAhead", ahead)
          .withData("nodeKeyHolds", known)
          .withData("writable", writable)
          .build();
    } catch (EJBException away) {
      return HealthCheckResponse.named("audit-log").down().build();
    }
  }
}
