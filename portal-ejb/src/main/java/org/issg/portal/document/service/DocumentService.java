package org.issg.portal.document.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.shared.service.ActsAsCaller;

/** Reading documents: each opening and each request for bytes leaves its leaf first. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class DocumentService {

  private static final String KIND = "document_version";
  private static final String ONE =
      "select v from DocumentVersion v join fetch v.document d where v.id = :id";
  private static final String WITH_OTHERS =
      "select v from DocumentVersion v join fetch v.document d join fetch d.versions"
          + " where v.id = :id";

  @PersistenceContext private EntityManager em;
  @Inject private AccessGate gate;
  @Inject private AuditTrail audit;

  /** Opens a version to be read in place, with the other current languages of its document. */
  public DocumentVersion open(UUID versionId) {
    DocumentVersion version = load(WITH_OTHERS, versionId, Action.DOCUMENT_OPENED);
    audit.read(Action.DOCUMENT_OPENED, version.ref());
    return version;
  }

  /**
   * Permits one request for the bytes of a version.
   *
   * @param range the range as it stands in the request, or null for the whole
   */
  public DocumentVersion download(UUID versionId, String range) {
    DocumentVersion version = load(ONE, versionId, Action.DOCUMENT_DOWNLOADED);
    audit.read(Action.DOCUMENT_DOWNLOADED, version.ref(), AskedRange.known(range));
    return version;
  }

  private DocumentVersion load(String query, UUID versionId, Action action) {
    Optional<DocumentVersion> found =
        em
            .createQuery(query, DocumentVersion.class)
            .setParameter("id", versionId)
            .getResultList()
            .stream()
            .findFirst();
    RecordRef about = RecordRef.of(KIND, versionId);
    return gate.pass(
        found,
        version -> version.document().protection(),
        about,
        found.map(version -> version.document().ref()).orElse(about),
        Operation.READ,
        action);
  }
}
