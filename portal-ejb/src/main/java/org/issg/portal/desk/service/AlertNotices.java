package org.issg.portal.desk.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertNotice;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.service.ActsAsCaller;

/**
 * Which mails about alerts are still to be sent, and to whom. Each has a leaf before it leaves, and
 * one that says how that ended. Where a node dies between the two, the mail is sent again: an
 * auditor rather gets one twice than none.
 */
@Stateless
@ActsAsCaller
public class AlertNotices {

  /** A mail that comes later helps nobody: the desk shows the alert. */
  static final Duration USEFUL = Duration.ofDays(3);

  private static final int MOST_AT_ONCE = 20;

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Those whose time has come, oldest first. */
  public List<AlertNotice> due() {
    return em.createQuery(
            "select n from AlertNotice n where n.doneAt is null and n.nextTryAt <= :now"
                + " order by n.nextTryAt",
            AlertNotice.class)
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  /**
   * Holds a notice before it is sent, so that no other node sends it too.
   *
   * @return number of the attempt, or nothing where another node was first
   */
  public OptionalInt claim(UUID id) {
    Instant now = clock.instant();
    Optional<AlertNotice> notice = locked(id).filter(each -> !each.nextTryAt().isAfter(now));
    return notice.isPresent() ? OptionalInt.of(notice.get().claim(now)) : OptionalInt.empty();
  }

  /**
   * Says in the log that a mail is about to leave, before it does.
   *
   * @return whether the mail is still to be sent, and by this attempt
   */
  public boolean begin(UUID id, int attempt, String subject) {
    Optional<AlertNotice> notice =
        locked(id)
            .filter(each -> each.isHeldBy(attempt))
            .filter(each -> !each.recipients().contains(subject));
    notice.ifPresent(
        each -> {
          each.hold(clock.instant());
          audit.done(Action.ALERT_MAILING, each, person(subject));
        });
    return notice.isPresent();
  }

  private static List<UUID> person(String subject) {
    return Ids.parse(subject).stream().toList();
  }

  private Optional<AlertNotice> locked(UUID id) {
    List<?> found =
        em.createNativeQuery(
                "select * from alert_notice where id = ?1 and done_at is null"
                    + " for update skip locked",
                AlertNotice.class)
            .setParameter(1, id)
            .getResultList();
    return found.stream().map(AlertNotice.class::cast).findFirst();
  }

  /** The language that somebody chose, or English. */
  public String language(String subject) {
    Object chosen =
        em.createNativeQuery("select language_of(?1)").setParameter(1, subject).getSingleResult();
    return chosen == null ? "en" : chosen.toString();
  }

  /** Somebody has the mail. */
  public void sent(UUID id, String subject) {
    AlertNotice notice = em.find(AlertNotice.class, id);
    notice.mailedTo(subject);
    audit.done(Action.ALERT_MAILED, notice, person(subject));
  }

  /** Somebody could not be sent the mail; the notice comes up again. */
  public void failed(UUID id) {
    audit.failed(Action.ALERT_MAILED, em.find(AlertNotice.class, id).ref(), "MAIL_NOT_SENT");
  }

  /** Ends an attempt, and the notice where everybody has it or it is too old; else puts it off. */
  public void settle(UUID id, int attempt, boolean everybody) {
    locked(id).filter(each -> each.isHeldBy(attempt)).ifPresent(each -> settle(each, everybody));
  }

  private void settle(AlertNotice notice, boolean everybody) {
    Instant now = clock.instant();
    if (everybody || notice.raisedAt().plus(USEFUL).isBefore(now)) {
      notice.end(now);
    } else {
      notice.retry(now);
    }
  }
}
