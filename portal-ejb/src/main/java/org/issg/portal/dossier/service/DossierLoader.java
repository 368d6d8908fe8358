package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierEvent;
import org.issg.portal.shared.RuleViolation;

/** Loads dossiers through both walls, with what was asked about them. */
@Dependent
public class DossierLoader {

  @PersistenceContext private EntityManager em;
  @Inject private AccessGate gate;

  /** The dossier for that operation. */
  public Dossier load(UUID id, Operation operation, Action action) {
    List<Dossier> found =
        em.createQuery(
                "select d from Dossier d left join fetch d.clarifications where d.id = :id",
                Dossier.class)
            .setParameter("id", id)
            .getResultList();
    return gate.pass(
        found.stream().findFirst(),
        Dossier::protection,
        RecordRef.of(Dossier.KIND, id),
        operation,
        action);
  }

  /**
   * The dossier for somebody who saw it at that version.
   *
   * @throws RuleViolation when somebody else has changed it since
   */
  public Dossier load(UUID id, int seenVersion, Operation operation, Action action) {
    Dossier dossier = load(id, operation, action);
    if (dossier.version() != seenVersion) {
      throw new RuleViolation("shared.changedByOther");
    }
    return dossier;
  }

  /** What happened to the dossier, first things first. */
  public List<DossierEvent> events(Dossier dossier) {
    return em.createQuery(
            "select e from DossierEvent e where e.dossier = :dossier order by e.at, e.id",
            DossierEvent.class)
        .setParameter("dossier", dossier)
        .getResultList();
  }

  /** Delegations that a chair may ask: they sit in the body and may read the dossier. */
  @SuppressWarnings("unchecked")
  public List<UUID> askable(UUID dossierId) {
    return em.createNativeQuery("select delegation_id from askable_delegations(?1)", UUID.class)
        .setParameter(1, dossierId)
        .getResultList();
  }
}
