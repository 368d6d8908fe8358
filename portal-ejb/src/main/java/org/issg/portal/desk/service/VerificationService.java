package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.issg.portal.access.Stamp;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.LogVerification;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.sequence.BundleExport;
import org.issg.portal.ledger.verify.Trust;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Has the portal verify the whole log, one auditor's wish at a time. */
@Stateless
@ActsAsCaller
@RolesAllowed(AUDITOR_NAME)
public class VerificationService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private Clock clock;
  @Inject private LogKeys keys;
  @Inject private AuditTrail audit;
  @Inject private Verifications verifications;
  @Inject private Event<VerificationBegun> begun;

  /**
   * Begins to verify the log up to its last checkpoint; goes on when this transaction is committed.
   *
   * @throws RuleViolation if one is under way, there is no checkpoint yet, or no key was named
   */
  public UUID begin() {
    Trust trust = keys.trust();
    endSilent();
    long size = em.unwrap(Session.class).doReturningWork(VerificationService::size);
    LogVerification verification =
        new LogVerification(Stamp.of(current.get(), clock.instant()), size);
    em.persist(verification);
    em.flush();
    em.createNativeQuery("insert into log_verification_progress (verification_id) values (?1)")
        .setParameter(1, verification.id())
        .executeUpdate();
    audit.done(Action.VERIFICATION_BEGUN, verification);
    begun.fire(new VerificationBegun(verification.id(), trust));
    return verification.id();
  }

  /** One that lost its node has no result and never will; one that is heard of goes first. */
  private void endSilent() {
    for (VerificationState open : verifications.last()) {
      if (open.isRunning()) {
        throw new RuleViolation("desk.verify.running");
      }
      if (open.silent()) {
        LogVerification lost = em.find(LogVerification.class, open.id());
        lost.breakOff(clock.instant());
        audit.done(Action.VERIFICATION_BROKEN_OFF, lost);
      }
    }
  }

  private static long size(Connection connection) throws SQLException {
    try {
      return Checkpoint.parse(new BundleExport(connection).checkpoint().text()).size();
    } catch (IllegalStateException none) {
      throw new RuleViolation("desk.ledger.none");
    }
  }

  /**
   * The newest one, for a page that waits for its end; nothing if there was none yet. It leaves no
   * leaf every two seconds, but finds out by one that it takes back whether it could: while the log
   * cannot be written, nothing is shown.
   */
  public Optional<VerificationState> newest() {
    audit.rehearse();
    return verifications.last().stream().findFirst();
  }
}
