package org.issg.portal.position.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.PositionPaper;

/**
 * Everything that the page of one paper shows to one actor.
 *
 * @param subject what it is about; null where that is nothing, or none of the actor's business
 * @param named delegations that a restricted paper was circulated to, for those who may know
 * @param own whether the actor sits in the body for the paper's delegation
 * @param handled whether the actor is a secretary of the body
 */
public record PaperPage(
    PositionPaper paper,
    Subject subject,
    List<UUID> named,
    Map<UUID, Delegation> delegations,
    boolean own,
    boolean handled) {

  public boolean isEditable() {
    return own && paper.state() == PaperState.DRAFT;
  }

  public boolean isRevisable() {
    return own && paper.state() == PaperState.REFUSED;
  }

  public boolean isWithdrawable() {
    return own && paper.isWithdrawable();
  }

  /** The secretariat may circulate or refuse it. */
  public boolean isToBeHandled() {
    return handled && paper.state() == PaperState.SUBMITTED;
  }
}
