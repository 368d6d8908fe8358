package org.issg.portal.desk.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertNotice;
import org.issg.portal.shared.service.ActsAsCaller;

/** Which mails about alerts are still to be sent, and to whom; each that was sent has its leaf. */
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
   * Puts a notice off before it is sent, so that no other node sends it too; whether it is ours.
   */
  public boolean claim(UUID id) {
    Optional<AlertNotice> notice =
        locked(id).filter(each -> !each.nextTryAt().isAfter(clock.instant()));
    notice.ifPresent(each -> each.retry(clock.instant()));
    return notice.isPresent();
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
    audit.done(Action.ALERT_MAILED, notice);
  }

  /** Somebody could not be sent the mail; the notice comes up again. */
  public void failed(UUID id) {
    audit.failed(Action.ALERT_MAILED, em.find(AlertNotice.class, id).ref(), "MAIL_NOT_SENT");
  }

  /** Everybody has it; one that is too old ends as well. */
  public void settle(UUID id, boolean everybody) {
    AlertNotice notice = em.find(AlertNotice.class, id);
    if (everybody || notice.raisedAt().plus(USEFUL).isBefore(clock.instant())) {
      notice.end(clock.instant());
    }
  }
}
