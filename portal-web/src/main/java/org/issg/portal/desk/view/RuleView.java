package org.issg.portal.desk.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.desk.service.DryRun;
import org.issg.portal.desk.service.RuleQueries;
import org.issg.portal.desk.service.RuleService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Making, changing and trying out a rule; without an id it is a new one. */
@Named
@ViewScoped
public class RuleView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int DAYS = 7;

  @Inject private RuleQueries queries;
  @Inject private RuleService service;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private String id;
  private UUID ruleId;
  private int seenVersion;
  private boolean active;
  private final TermsForm form = new TermsForm();
  private LocalDate from;
  private LocalDate until;
  private transient DryRun run;

  /** Shows the rule as it is now. */
  public void load() {
    until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    from = until.minusDays(DAYS - 1);
    if (id == null) {
      queries.mayMake();
      return;
    }
    ruleId = Ids.parse(id).orElseThrow(NoSuchPage::new);
    AlertRule rule = queries.open(ruleId);
    seenVersion = rule.version();
    active = rule.active();
    form.show(rule.terms());
  }

  public String save() {
    return messages.attempt(this::store) ? rules() : null;
  }

  private void store() {
    if (ruleId == null) {
      service.make(form.terms());
    } else {
      service.change(ruleId, seenVersion, form.terms());
    }
  }

  /** Shows what the rule would have found, as it stands in the form. */
  public void tryOut() {
    run = null;
    messages.attempt(
        () -> run = queries.dryRun(ruleId, form.unnamed(), day(from, 0), day(until, 1)));
  }

  private static Instant day(LocalDate day, int later) {
    return day.plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Puts the rule on or off, whatever stands in the form. */
  public String turn() {
    return messages.attempt(() -> service.turn(ruleId, seenVersion, !active)) ? rules() : null;
  }

  public String delete() {
    return messages.attempt(() -> service.delete(ruleId, seenVersion)) ? rules() : null;
  }

  private String rules() {
    return "/desk/rules?faces-redirect=true&kept=" + getDraft();
  }

  /** Under which name the browser keeps what was typed. */
  public String getDraft() {
    return "rule-" + (id == null ? "new" : id);
  }

  public boolean isKept() {
    return ruleId != null;
  }

  public boolean isActive() {
    return active;
  }

  public TermsForm getForm() {
    return form;
  }

  /** Null unless one was just tried. */
  public DryRun getRun() {
    return run;
  }

  public AlertKind[] getKinds() {
    return AlertKind.values();
  }

  public BodyCode[] getBodies() {
    return BodyCode.values();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
