package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Span;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;

/** The rules that auditors keep, and what they would have found. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class RuleQueries {

  private static final int SHOWN = 100;

  @PersistenceContext private EntityManager em;
  @Inject private RuleLoader rules;
  @Inject private RuleFinder finder;
  @Inject private AuditTrail audit;

  /** All rules, oldest first. */
  public List<AlertRule> list() {
    List<AlertRule> all = rules.all(Action.RULES_LISTED);
    audit.read(
        Action.RULES_LISTED,
        RecordRef.of("alert_rule", null),
        all.stream().map(AlertRule::id).toList());
    return all;
  }

  /** Lets an empty form open, or refuses. */
  public void mayMake() {
    rules.require(null, Action.RULE_MADE);
  }

  /** A rule for somebody who is about to change it. */
  public AlertRule open(UUID id) {
    AlertRule rule = rules.load(id, Action.RULE_READ);
    audit.read(Action.RULE_READ, rule.ref());
    return rule;
  }

  /**
   * What a rule would have found in a span of the past, whether it is kept or not; no alert comes
   * of it.
   *
   * @param id of the rule that is being changed, or null
   * @throws RuleViolation if the span is empty or longer than {@link OverviewQueries#LONGEST}
   */
  public DryRun dryRun(UUID id, AlertTerms terms, Instant from, Instant until) {
    rules.require(id, Action.RULE_TRIED);
    OverviewQueries.requireSpan(from, until, "desk.rule.until.span");
    RuleFinder.Past past = finder.past(terms, new Span(from, until));
    List<RuleFinder.Found> newest =
        past.found().stream()
            .sorted(
                Comparator.comparing((RuleFinder.Found each) -> each.finding().last().at())
                    .reversed())
            .limit(SHOWN)
            .toList();
    Map<String, Named> names = names(newest);
    audit.read(
        Action.RULE_TRIED,
        RecordRef.of("alert_rule", id),
        names.values().stream().map(Named::id).toList(),
        from + "/" + until + asked(terms));
    return new DryRun(
        terms,
        past.found().size(),
        past.whole(),
        newest.stream()
            .map(each -> new DryRun.Line(each.actor(), name(names, each), each.finding()))
            .toList());
  }

  /** The question without the rule's name, which was typed. */
  private static String asked(AlertTerms terms) {
    return " kind=%s threshold=%d span=%d".formatted(terms.kind(), terms.threshold(), terms.span())
        + (terms.body() == null ? "" : " body=" + terms.body());
  }

  /** Somebody of whom a dry run shows a number. */
  private record Named(UUID id, String name) {}

  private static String name(Map<String, Named> names, RuleFinder.Found found) {
    Named named = names.get(found.actor());
    return named == null ? null : named.name();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Named> names(List<RuleFinder.Found> found) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select subject, id, display_name from member where subject = any (cast(?1 as text[]))")
            .setParameter(
                1, found.stream().map(RuleFinder.Found::actor).distinct().toArray(String[]::new))
            .getResultList();
    Map<String, Named> names = new LinkedHashMap<>();
    rows.forEach(row -> names.put((String) row[0], new Named((UUID) row[1], (String) row[2])));
    return names;
  }
}
