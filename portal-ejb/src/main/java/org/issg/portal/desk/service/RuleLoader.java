package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.desk.AlertPolicy;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;

/** Loads rules through both walls. */
@Dependent
class RuleLoader {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;

  /** Refuses whoever keeps no rules. */
  void require(UUID id, Action action) {
    gate.require(AlertPolicy.keep(current.get()), RecordRef.of("alert_rule", id), action);
  }

  List<AlertRule> all(Action action) {
    require(null, action);
    return em.createQuery("select r from AlertRule r order by r.made.at, r.id", AlertRule.class)
        .getResultList();
  }

  AlertRule load(UUID id, Action action) {
    require(id, action);
    AlertRule rule = em.find(AlertRule.class, id);
    if (rule == null) {
      throw gate.refusal(action, RecordRef.of("alert_rule", id), Reason.NOT_FOUND);
    }
    return rule;
  }

  /** The rule as it was looked at; seenVersion is the version that was. */
  AlertRule load(UUID id, int seenVersion, Action action) {
    AlertRule rule = load(id, action);
    if (rule.version() != seenVersion) {
      throw new RuleViolation("shared.changedByOther");
    }
    return rule;
  }
}
