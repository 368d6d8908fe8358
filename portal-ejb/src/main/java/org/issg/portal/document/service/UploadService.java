package org.issg.portal.document.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.Upload;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Takes bytes in, chunk by chunk in short transactions; nothing is a document until attached. */
@Stateless
@ActsAsCaller
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class UploadService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Begins an upload; nobody stores anything here who sits in no body. */
  public UUID begin(String fileName) {
    if (!current.get().isMemberOfAny()) {
      throw gate.refusal(
          Action.DOCUMENT_UPLOADED, RecordRef.of("upload", null), Reason.NOT_A_MEMBER);
    }
    Upload upload = new Upload(current.get().subject(), fileName, clock.instant());
    em.persist(upload);
    return upload.id();
  }

  /** Stores one chunk; chunks are numbered from 0 and all but the last have the same length. */
  public void append(UUID upload, int number, byte[] chunk) {
    em.createNativeQuery("insert into content_chunk (content_id, number, data) values (?1, ?2, ?3)")
        .setParameter(1, upload)
        .setParameter(2, number)
        .setParameter(3, chunk)
        .executeUpdate();
  }

  /** All bytes have arrived: notes what they are, and leaves the leaf. */
  public StoredFile finish(UUID id, String mediaType, long size, byte[] sha256) {
    Upload upload = own(id, Action.DOCUMENT_UPLOADED);
    upload.finish(mediaType, size, sha256, clock.instant());
    audit.done(Action.DOCUMENT_UPLOADED, upload);
    return upload.file();
  }

  /** Throws away what has arrived so far. */
  public void discard(UUID id) {
    em.createNativeQuery("delete from content_chunk where content_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    em.createNativeQuery("delete from upload where id = ?1").setParameter(1, id).executeUpdate();
  }

  /**
   * Hands a whole upload over to a record; afterwards it can be handed to no other. The upload's
   * row goes with the insert of the row that takes its content: the database sees to it.
   */
  public StoredFile handOver(UUID id, Action action) {
    return own(id, action).handOver();
  }

  private Upload own(UUID id, Action action) {
    Upload upload = id == null ? null : em.find(Upload.class, id);
    if (upload == null || upload.isHandedOver()) {
      throw gate.refusal(action, RecordRef.of("upload", id), Reason.NOT_FOUND);
    }
    return upload;
  }
}
