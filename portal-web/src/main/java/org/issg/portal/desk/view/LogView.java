package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.service.LogField;
import org.issg.portal.desk.service.LogPage;
import org.issg.portal.desk.service.LogQueries;
import org.issg.portal.desk.service.Row;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Paging;

/** The auditor's list of leaves; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class LogView {

  @Inject private LogQueries log;
  @Inject private LogForm form;

  private final Paging paging = new Paging();
  private LogPage page;

  public void load() {
    page = log.page(form.filter().from(paging.key(PageKey::parse), paging.isBackwards()));
  }

  public List<Row> getRows() {
    return page.rows();
  }

  /** The symbol of the record that a leaf speaks of, where it has one. */
  public String symbol(Row row) {
    return row.objectId() == null ? null : page.symbols().get(row.objectId());
  }

  /** Whether the name that is looked for fits more people than those whose leaves stand here. */
  public boolean isMorePeople() {
    return page.morePeople();
  }

  public String getNewerAddress() {
    return page.hasNewer() ? Paging.previous(form.address(), page.rows(), LogView::key) : null;
  }

  public String getOlderAddress() {
    return page.hasOlder() ? Paging.next(form.address(), page.rows(), LogView::key) : null;
  }

  private static String key(Row row) {
    return new PageKey(row.at(), row.id()).toString();
  }

  /** The leaf itself. */
  public String leafAddress(Row row) {
    return Addresses.of("/desk/leaf.xhtml").with("at", key(row)).toString();
  }

  /** What one person did that day, by the clock of Geneva. */
  public String dayAddress(Row row) {
    return DayAddress.of(row.actor(), row).toString();
  }

  /** The day of the person who is looked for: of the newest leaf that is shown; null without. */
  public String getDayAddress() {
    if (form.getPerson() == null) {
      return null;
    }
    String whose = form.getPerson();
    Addresses day =
        page.rows().isEmpty() ? DayAddress.of(whose) : DayAddress.of(whose, page.rows().get(0));
    return day.toString();
  }

  /** The list of one person's leaves. */
  public String personAddress(Row row) {
    return form.only(LogField.PERSON, row.actor()).toString();
  }

  /** The story of the record that a leaf speaks of, or the leaves about what is no such record. */
  public String objectAddress(Row row) {
    return row.hasStory()
        ? Addresses.of("/desk/record.xhtml").with("object", row.objectId()).toString()
        : form.only(LogField.OBJECT, row.objectId()).toString();
  }

  /** Whether it was refused by a rule of access, so that the rule can be asked again. */
  public boolean isExplained(Row row) {
    return row.outcome().equals(Outcome.REFUSED.name()) && row.isOfARecord();
  }

  /** The page that says what the rules answer that person about that record today. */
  public String whyAddress(Row row) {
    return Addresses.of("/desk/why.xhtml")
        .with("person", row.actor())
        .with("record", row.objectId())
        .toString();
  }

  /** How many alerts nobody has looked into yet. */
  public long getNewAlerts() {
    return page.newAlerts();
  }

  /** How many redactions wait for a second auditor. */
  public long getWaitingRedactions() {
    return page.waitingRedactions();
  }

  public Action[] getActions() {
    return Action.values();
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public Paging getPaging() {
    return paging;
  }
}
