package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.Alert;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.desk.Span;

/** Keeps what rules find as alerts, each finding once, each with its leaf. */
@Dependent
class AlertWriter {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;

  /** Alerts of a rule that new leaves may belong to. */
  record Known(List<Alert> alerts) {

    Map<String, List<Span>> spans(AlertRule rule) {
      return alerts.stream()
          .collect(
              Collectors.groupingBy(
                  Alert::actor,
                  Collectors.mapping(alert -> alert.taken(rule), Collectors.toList())));
    }

    Optional<Alert> of(RuleFinder.Found found) {
      return alerts.stream()
          .filter(
              alert ->
                  alert.actor().equals(found.actor())
                      && alert.span().from().equals(found.finding().span().from()))
          .findFirst();
    }
  }

  /** What the rule found before of these people, as near as new leaves reach back, oldest first. */
  Known known(AlertRule rule, List<Reach> touched) {
    if (touched.isEmpty()) {
      return new Known(List.of());
    }
    Instant oldest =
        touched.stream().map(each -> each.span().from()).min(Comparator.naturalOrder()).get();
    return new Known(
        em.createQuery(
                "select a from Alert a where a.ruleId = :rule and a.actor in :people"
                    + " and a.untilAt > :oldest order by a.fromAt",
                Alert.class)
            .setParameter("rule", rule.id())
            .setParameter("people", touched.stream().map(Reach::actor).toList())
            .setParameter("oldest", oldest.minus(rule.terms().window()))
            .getResultList());
  }

  /** Writes what is new, and how far known alerts have grown; says how many are new. */
  int write(AlertRule rule, List<RuleFinder.Found> findings, Known known, Instant at) {
    int raised = 0;
    for (RuleFinder.Found found : findings) {
      Optional<Alert> before = known.of(found);
      if (before.isEmpty()) {
        Alert alert = new Alert(rule, found.actor(), found.finding(), at);
        em.persist(alert);
        audit.done(Action.ALERT_RAISED, alert);
        raised++;
      } else if (before.get().goesOnIn(rule) && before.get().grow(found.finding())) {
        audit.done(Action.ALERT_GROWN, before.get());
      }
    }
    return raised;
  }
}
