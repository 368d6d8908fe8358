package org.issg.portal.dossier.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.AskedRange;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.shared.service.ActsAsCaller;

/** Hands evidence out: each request for bytes leaves its leaf first. */
@Stateless
@ActsAsCaller
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class EvidenceService {

  @Inject private ReportLoader reports;
  @Inject private AuditTrail audit;

  /**
   * Permits one request for the bytes of a piece of evidence.
   *
   * @param range the range as it stands in the request, or null for the whole
   */
  public StoredFile download(UUID evidenceId, String range) {
    Shown<EvidenceItem> item = reports.evidence(evidenceId, Action.EVIDENCE_DOWNLOADED);
    audit.read(Action.EVIDENCE_DOWNLOADED, item.ref(), AskedRange.known(range));
    return item.record().file();
  }
}
