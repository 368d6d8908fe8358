package org.issg.portal.access.service;

import jakarta.ejb.ApplicationException;
import org.issg.portal.access.Reason;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;

/** A wall said no; what is hidden is answered as if it did not exist. */
@ApplicationException(rollback = true)
public class AccessRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Action action;
  private final RecordRef about;
  private final Reason reason;
  private final boolean hidden;

  AccessRefused(Action action, RecordRef about, Reason reason, boolean hidden) {
    super(action.stored() + " " + reason);
    this.action = action;
    this.about = about;
    this.reason = reason;
    this.hidden = hidden;
  }

  public Action action() {
    return action;
  }

  public RecordRef about() {
    return about;
  }

  public Reason reason() {
    return reason;
  }

  /** Whether even the existence of the record is none of the actor's business. */
  public boolean isHidden() {
    return hidden;
  }
}
