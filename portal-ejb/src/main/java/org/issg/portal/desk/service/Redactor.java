package org.issg.portal.desk.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.Redaction;
import org.issg.portal.desk.RedactionState;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.Caller;

/** Destroys values of which two auditors decided it, each with its leaf in one transaction. */
@Stateless
@ActsAsCaller
public class Redactor {

  /** In whose name it acts; the database lets this name alone destroy values. */
  public static final Caller ACTOR = Caller.system("redactor");

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;

  /** Those that are confirmed, oldest first. */
  public List<UUID> due() {
    return em.createQuery(
            "select r.id from Redaction r where r.state = :state order by r.decided.at, r.id",
            UUID.class)
        .setParameter("state", RedactionState.CONFIRMED)
        .getResultList();
  }

  /**
   * Destroys the values if the leaf that confirmed it is in the signed tree, and no other node is
   * at it; says whether it did.
   */
  public boolean destroy(UUID id) {
    boolean destroyed =
        (boolean)
            em.createNativeQuery("select destroy_values(?1)", Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    if (destroyed) {
      Redaction redaction = em.find(Redaction.class, id);
      audit.done(Action.VALUES_DESTROYED, redaction, List.of(redaction.leaf().id()));
    }
    return destroyed;
  }
}
