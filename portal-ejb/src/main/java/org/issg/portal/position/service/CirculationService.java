package org.issg.portal.position.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.AccessGrant;
import org.issg.portal.access.Operation;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What the secretariat does with the papers that delegations hand in; never with their words. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class CirculationService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private PaperLoader papers;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Shows the paper, as it was seen, to all whom its body concerns. */
  public void circulate(UUID id, int seenVersion, String symbol) {
    PositionPaper paper = handled(id, seenVersion, Action.PAPER_CIRCULATED);
    circulate(paper, symbol, false, clock.instant());
  }

  /** Shows the paper to delegations by name; each is a grant with a leaf of its own. */
  public void circulate(UUID id, int seenVersion, String symbol, Set<UUID> delegations) {
    PositionPaper paper = handled(id, seenVersion, Action.PAPER_CIRCULATED);
    if (delegations.isEmpty()) {
      throw new RuleViolation("position.delegations.none");
    }
    Instant now = clock.instant();
    circulate(paper, symbol, true, now);
    for (UUID delegation : delegations) {
      AccessGrant grant = new AccessGrant(paper.ref(), delegation, current.get(), now);
      em.persist(grant);
      audit.changed(Action.ACCESS_GRANTED, grant, null);
    }
  }

  private void circulate(PositionPaper paper, String symbol, boolean toNamed, Instant at) {
    Map<String, Object> before = paper.standing();
    paper.circulate(current.get(), symbol, toNamed, at);
    audit.changed(Action.PAPER_CIRCULATED, paper, before, paper.standing());
  }

  /** Gives the paper back to its delegation, which reads why. */
  public void refuse(UUID id, int seenVersion, String reason) {
    PositionPaper paper = handled(id, seenVersion, Action.PAPER_REFUSED);
    Map<String, Object> before = paper.standing();
    paper.refuse(current.get(), reason, clock.instant());
    audit.changed(Action.PAPER_REFUSED, paper, before, paper.standing());
  }

  private PositionPaper handled(UUID id, int seenVersion, Action action) {
    return papers.load(id, seenVersion, Operation.HANDLE, action);
  }
}
