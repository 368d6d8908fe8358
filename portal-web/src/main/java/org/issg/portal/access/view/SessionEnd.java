package org.issg.portal.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.issg.portal.access.keycloak.SessionGuard;
import org.issg.portal.access.service.SessionLimits;
import org.issg.portal.access.service.SessionTimes;

/** When the session behind a page ends, for the warning before it; all in seconds. */
@Named
@RequestScoped
public class SessionEnd {

  private static final SessionTimes UNKNOWN = new SessionTimes(0, 0);

  @Inject private HttpServletRequest request;
  @Inject private SessionLimits limits;

  private SessionTimes times() {
    return SessionGuard.times(request).orElse(UNKNOWN);
  }

  /** Whose session it is, so that tabs of one browser know one another. */
  public String getPerson() {
    return request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
  }

  /** From now on, if nobody does anything. */
  public long getIdleSeconds() {
    return times().idleSeconds();
  }

  /** From now on, whatever is done. */
  public long getSeconds() {
    return times().seconds();
  }

  /** How long a session lasts unused. */
  public long getIdleLimit() {
    return limits.idle().toSeconds();
  }

  /** How long before the end people are warned. */
  public long getWarning() {
    return limits.warning().toSeconds();
  }
}
