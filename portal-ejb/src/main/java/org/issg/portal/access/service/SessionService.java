package org.issg.portal.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.service.ActsAsCaller;

/** A person's own sessions, and the end of all of somebody's when their account is disabled. */
@Stateless
@ActsAsCaller
@PermitAll
public class SessionService {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;
  @Inject private LoginWriter writer;

  /** Where the person is signed in, the session used last first. */
  public List<OwnSession> own() {
    List<OwnSession> sessions = writer.openSessions();
    audit.read(
        Action.SESSIONS_LISTED,
        RecordRef.of("session", null),
        sessions.stream().map(OwnSession::id).toList());
    return sessions;
  }

  /**
   * Ends one of the person's own sessions.
   *
   * @throws AccessRefused if it is somebody else's, or none that is open
   */
  public void end(UUID id) {
    OwnSession session =
        writer.openSessions().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new AccessRefused(
                        Action.SESSION_ENDED, RecordRef.of("session", id), Reason.NOT_FOUND, true));
    writer.loggedOut(session.sid(), LogoutCause.OTHER_SESSION);
  }

  /** Ends all of the person's sessions but the one of that id at the identity provider. */
  public void endOthers(String sid) {
    writer.openSessions().stream()
        .map(OwnSession::sid)
        .filter(each -> !each.equals(sid))
        .forEach(each -> writer.loggedOut(each, LogoutCause.OTHER_SESSION));
  }

  /** Ends every session of somebody, on every node, with their next click at the latest. */
  @RolesAllowed(Role.ADMINISTRATOR_NAME)
  @SuppressWarnings("unchecked")
  public void endAllOf(String subject, LogoutCause cause) {
    List<UUID> ended =
        em.createNativeQuery("select end_sessions_of(?1, ?2)", UUID.class)
            .setParameter(1, subject)
            .setParameter(2, cause.name())
            .getResultList();
    ended.forEach(id -> audit.done(cause.action(), RecordRef.of("session", id)));
  }
}
