package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.desk.AlertRule;
import org.issg.portal.desk.service.RuleQueries;

/** The questions that stand. */
@Named
@RequestScoped
public class RulesView {

  @Inject private RuleQueries queries;

  private List<AlertRule> rules = List.of();

  public void load() {
    rules = queries.list();
  }

  public List<AlertRule> getRules() {
    return rules;
  }
}
