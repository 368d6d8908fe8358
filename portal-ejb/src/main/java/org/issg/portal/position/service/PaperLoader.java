package org.issg.portal.position.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;

/** Loads papers through both walls, in all their languages. */
@Dependent
public class PaperLoader {

  @PersistenceContext private EntityManager em;
  @Inject private AccessGate gate;

  /** The paper for that operation. */
  public PositionPaper load(UUID id, Operation operation, Action action) {
    List<PositionPaper> found =
        em.createQuery(
                "select p from PositionPaper p left join fetch p.texts where p.id = :id",
                PositionPaper.class)
            .setParameter("id", id)
            .getResultList();
    return gate.pass(
        found.stream().findFirst(),
        PositionPaper::protection,
        RecordRef.of(PositionPaper.KIND, id),
        operation,
        action);
  }

  /**
   * The paper for somebody who saw it at that version.
   *
   * @throws RuleViolation when somebody else has changed it since
   */
  public PositionPaper load(UUID id, int seenVersion, Operation operation, Action action) {
    PositionPaper paper = load(id, operation, action);
    if (paper.version() != seenVersion) {
      throw new RuleViolation("position.changedByOther");
    }
    return paper;
  }

  /** The bodies before which the actor may put a paper; somebody who sits in none is refused. */
  List<BodyCode> draftable(Actor actor) {
    List<BodyCode> bodies = actor.delegationId() == null ? List.of() : actor.delegateBodies();
    if (bodies.isEmpty()) {
      throw gate.refusal(
          Action.PAPER_DRAFTED, RecordRef.of(PositionPaper.KIND, null), Reason.NOT_A_MEMBER);
    }
    return bodies;
  }

  /** The document of a paper in one language, to be read; grants name the paper. */
  public PaperText document(UUID id, Action action) {
    List<PaperText> found =
        em.createQuery(
                "select t from PaperText t join fetch t.paper where t.id = :id"
                    + " and t.file.contentId is not null",
                PaperText.class)
            .setParameter("id", id)
            .getResultList();
    RecordRef about = RecordRef.of("paper_text", id);
    return gate.pass(
        found.stream().findFirst(),
        text -> text.paper().protection(),
        about,
        found.stream().findFirst().map(text -> text.paper().ref()).orElse(about),
        Operation.READ,
        action);
  }
}
