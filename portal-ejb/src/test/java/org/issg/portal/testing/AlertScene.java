package org.issg.portal.testing;

import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.service.AlertWatch;
import org.issg.portal.desk.service.RuleService;
import org.issg.portal.shared.service.CurrentActor;
import org.junit.jupiter.api.AfterEach;

/** A test in which auditors keep rules, and the watch asks them when the test says so. */
public abstract class AlertScene extends ServiceIT {

  @Inject protected RuleService rules;
  @Inject protected AuditTrail audit;
  @Inject protected AlertWatch watch;
  @Inject protected CurrentActor current;

  @AfterEach
  void takeRulesAway() {
    String mark = Samples.MARK + "%";
    Database.change("delete from alert where name like ?", mark);
    Database.change("delete from alert_rule where name like ?", mark);
    Database.change("delete from alert_notice");
  }

  protected static AlertTerms terms(AlertKind kind, int threshold, int span) {
    return new AlertTerms(kind, Samples.MARK + kind, threshold, span, null);
  }

  protected final UUID rule(AlertKind kind, int threshold, int span) {
    return as(AUDITOR, () -> rules.make(terms(kind, threshold, span)));
  }

  protected final void isRefused(Person person, int times) {
    for (int i = 0; i < times; i++) {
      as(person, () -> audit.refused(Action.PAGE_CALLED, RecordRef.of("test", null), "TESTED"));
    }
  }

  protected final void fetches(Person person, UUID file) {
    as(
        person,
        () -> audit.read(Action.DOCUMENT_DOWNLOADED, RecordRef.of("document_version", file)));
  }

  /** Waits until every leaf has its place in the tree, and has the rules asked about all. */
  protected final void look() {
    LogTree.await();
    boolean more = asWatch();
    while (more) {
      more = asWatch();
    }
  }

  /** Asks the rules once. */
  protected final boolean asWatch() {
    return as(NOBODY, () -> current.as(AlertWatch.ACTOR, watch::look));
  }

  /** How many leaves each alert about that person counts, oldest first. */
  protected static List<Integer> amounts(Person person) {
    return Database.rows(
        "select amount from alert where actor = ? and name like ? order by from_at",
        row -> row.getInt(1),
        person.subject(),
        Samples.MARK + "%");
  }
}
