package org.issg.portal.desk.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertNotice;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.Caller;

/**
 * Asks the rules about the leaves that came into the tree since it looked last. How far it looked
 * and what it found are one transaction, and one node at a time holds the row that says how far; so
 * nothing is missed or found twice, whatever crashes.
 */
@Stateless
@ActsAsCaller
public class AlertWatch {

  /** In whose name it acts; the second wall knows the name. */
  public static final Caller ACTOR = Caller.system("alert-watch");

  private static final int MOST_AT_ONCE = 5000;

  @PersistenceContext private EntityManager em;
  @Inject private RuleFinder finder;
  @Inject private AlertWriter writer;
  @Inject private CountedLeaves leaves;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Looks at the next leaves; says whether there may be more. */
  public boolean look() {
    List<?> claimed =
        em.createNativeQuery("select next_index from alert_watch for update skip locked")
            .getResultList();
    if (claimed.isEmpty()) {
      return false; // another node is at it
    }
    long from = ((Number) claimed.get(0)).longValue();
    long end = Math.min(size(), from + MOST_AT_ONCE);
    if (end <= from) {
      return false;
    }
    Stretch stretch = stretch(from, end);
    if (holdsOthers(stretch)) {
      ask(stretch);
      audit.read(Action.RULES_EVALUATED, RecordRef.of("log", null), from + "-" + (end - 1));
    }
    em.createNativeQuery("update alert_watch set next_index = ?1")
        .setParameter(1, end)
        .executeUpdate();
    return end - from == MOST_AT_ONCE;
  }

  private long size() {
    return ((Number)
            em.createNativeQuery("select coalesce(max(index), -1) + 1 from audit_entry")
                .getSingleResult())
        .longValue();
  }

  private Stretch stretch(long from, long end) {
    Object[] moments =
        (Object[])
            em.createNativeQuery(
                    "select min(recorded_at), max(recorded_at) from audit_entry"
                        + " where index >= ?1 and index < ?2")
                .setParameter(1, from)
                .setParameter(2, end)
                .getSingleResult();
    return new Stretch(from, end, (Instant) moments[0], (Instant) moments[1]);
  }

  /**
   * Whether any leaf is neither of the watch itself nor a tally, which counts it: the watch would
   * otherwise never come to rest.
   */
  private boolean holdsOthers(Stretch stretch) {
    return (boolean)
        em.createNativeQuery(
                "select exists (select"
                    + Stretch.LEAVES
                    + "l.actor <> :watch and l.action <> :tallied)",
                Boolean.class)
            .setParameter("from", stretch.from())
            .setParameter("end", stretch.end())
            .setParameter("oldest", stretch.oldest())
            .setParameter("newest", stretch.newest())
            .setParameter("watch", ACTOR.subject())
            .setParameter("tallied", Action.LEAVES_TALLIED.stored())
            .getSingleResult();
  }

  private void ask(Stretch stretch) {
    List<AlertRule> rules =
        em.createQuery(
                "select r from AlertRule r where r.active = true order by r.id", AlertRule.class)
            .getResultList();
    Instant now = clock.instant();
    int raised = 0;
    for (AlertRule rule : rules) {
      List<Reach> touched = leaves.among(rule.terms(), stretch);
      var known = writer.known(rule, touched);
      raised +=
          writer.write(rule, finder.touched(rule.terms(), touched, known.spans(rule)), known, now);
    }
    if (raised > 0) {
      em.persist(new AlertNotice(raised, now));
    }
  }
}
