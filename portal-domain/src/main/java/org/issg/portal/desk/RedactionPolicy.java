package org.issg.portal.desk;

import org.issg.portal.access.Decision;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Role;

/** Who has values destroyed: two auditors, of whom one asks and the other confirms. */
public final class RedactionPolicy {

  private RedactionPolicy() {}

  /** Whether the actor sees redactions and may ask for one. */
  public static Decision keep(Actor actor) {
    return actor.has(Role.AUDITOR) ? Decision.PERMITTED : Decision.refused(Reason.ROLE_MISSING);
  }

  /** Whether the actor may confirm or decline it. */
  public static Decision decide(Actor actor, Redaction redaction) {
    if (!actor.has(Role.AUDITOR)) {
      return keep(actor);
    }
    return redaction.isAskedBy(actor) ? Decision.refused(Reason.SAME_PERSON) : Decision.PERMITTED;
  }

  /** Whether the actor may take it back. */
  public static Decision withdraw(Actor actor, Redaction redaction) {
    if (!actor.has(Role.AUDITOR)) {
      return keep(actor);
    }
    return redaction.isAskedBy(actor) ? Decision.PERMITTED : Decision.refused(Reason.NOT_PROPOSER);
  }
}
