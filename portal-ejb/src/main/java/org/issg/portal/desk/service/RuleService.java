package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** How auditors keep their standing questions; seenVersion is the version that was looked at. */
@Stateless
@ActsAsCaller
@RolesAllowed(AUDITOR_NAME)
public class RuleService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private RuleLoader rules;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  public UUID make(AlertTerms terms) {
    rules.require(null, Action.RULE_MADE);
    AlertRule rule = new AlertRule(terms, current.get(), clock.instant());
    em.persist(rule);
    audit.changed(Action.RULE_MADE, rule, null);
    return rule.id();
  }

  public void change(UUID id, int seenVersion, AlertTerms terms) {
    AlertRule rule = rules.load(id, seenVersion, Action.RULE_CHANGED);
    Map<String, Object> before = rule.values();
    rule.ask(terms, current.get(), clock.instant());
    audit.changed(Action.RULE_CHANGED, rule, before);
  }

  /** Puts a rule on or off. */
  public void turn(UUID id, int seenVersion, boolean on) {
    AlertRule rule = rules.load(id, seenVersion, Action.RULE_TURNED);
    Map<String, Object> before = rule.values();
    rule.turn(on, current.get(), clock.instant());
    audit.changed(Action.RULE_TURNED, rule, before);
  }

  /** Takes a rule away; what it has found stays. */
  public void delete(UUID id, int seenVersion) {
    AlertRule rule = rules.load(id, seenVersion, Action.RULE_DELETED);
    Map<String, Object> before = rule.values();
    em.remove(rule);
    audit.changed(Action.RULE_DELETED, rule, before, null);
  }
}
