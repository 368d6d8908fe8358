package org.issg.portal.desk;

import org.issg.portal.access.Decision;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Role;

/** Who keeps rules and sees alerts: auditors, and nobody else. */
public final class AlertPolicy {

  private AlertPolicy() {}

  public static Decision keep(Actor actor) {
    return actor.has(Role.AUDITOR) ? Decision.PERMITTED : Decision.refused(Reason.ROLE_MISSING);
  }
}
