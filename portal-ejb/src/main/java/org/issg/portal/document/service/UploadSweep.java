package org.issg.portal.document.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.service.ActsAsCaller;

/** One sweep of stale uploads; a sweep that found any leaves a leaf. */
@Stateless
@ActsAsCaller
public class UploadSweep {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;

  /** How many uploads were thrown away. */
  public int sweep() {
    int gone =
        (Integer)
            em.createNativeQuery("select discard_stale_uploads()", Integer.class).getSingleResult();
    if (gone > 0) {
      audit.done(Action.UPLOADS_SWEPT, RecordRef.of("upload", null));
    }
    return gone;
  }
}
