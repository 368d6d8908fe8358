package org.issg.portal.position.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What a delegate does with the papers of the own delegation. */
@Stateless
@ActsAsCaller
@RolesAllowed(DELEGATE_NAME)
public class PaperService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private PaperLoader papers;
  @Inject private PaperWriter writer;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Makes a draft that only the own delegation sees. */
  public UUID draft(PaperDraft draft) {
    Actor actor = current.get();
    papers.draftable(actor);
    if (draft.body() == null) {
      throw new RuleViolation("position.body.missing");
    }
    gate.mayCreate(
        Protection.draftOf(draft.body(), PositionPaper.wholeOf(draft.body()), actor.delegationId()),
        PositionPaper.KIND,
        Action.PAPER_DRAFTED);
    PositionPaper paper =
        new PositionPaper(
            draft.body(),
            writer.content(draft, null, Action.PAPER_DRAFTED),
            actor,
            clock.instant());
    em.persist(paper);
    audit.changed(Action.PAPER_DRAFTED, paper, null, paper.words());
    return paper.id();
  }

  /** Writes the draft anew; seenVersion is the version that was edited. */
  public void edit(UUID id, int seenVersion, PaperDraft draft) {
    PositionPaper paper = papers.load(id, seenVersion, Operation.EDIT, Action.PAPER_EDITED);
    Map<String, Object> before = paper.words();
    paper.edit(writer.content(draft, paper, Action.PAPER_EDITED), clock.instant());
    audit.changed(Action.PAPER_EDITED, paper, before, paper.words());
  }

  /** Hands the draft, as it was seen, to the secretariat of its body. */
  public void submit(UUID id, int seenVersion) {
    PositionPaper paper = papers.load(id, seenVersion, Operation.EDIT, Action.PAPER_SUBMITTED);
    Map<String, Object> before = paper.words();
    paper.submit(current.get(), clock.instant());
    audit.changed(Action.PAPER_SUBMITTED, paper, before, paper.words());
  }

  /** Takes a refused paper up again. */
  public void revise(UUID id) {
    PositionPaper paper = papers.load(id, Operation.EDIT, Action.PAPER_REVISED);
    Map<String, Object> before = paper.words();
    paper.revise(current.get(), clock.instant());
    audit.changed(Action.PAPER_REVISED, paper, before, paper.words());
  }

  /** Takes a paper back for good that is not circulated yet. */
  public void withdraw(UUID id) {
    PositionPaper paper = papers.load(id, Operation.EDIT, Action.PAPER_WITHDRAWN);
    Map<String, Object> before = paper.standing();
    paper.withdraw(current.get(), clock.instant());
    audit.changed(Action.PAPER_WITHDRAWN, paper, before, paper.standing());
  }
}
