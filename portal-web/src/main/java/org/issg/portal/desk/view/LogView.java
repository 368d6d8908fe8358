package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.service.LogQueries;
import org.issg.portal.desk.service.Row;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;

/** The auditor's list of leaves; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class LogView {

  private static final String PAGE = "/desk/log.xhtml";

  private static final Set<String> EXPLAINED =
      Set.of(
          "meeting",
          "agenda_item",
          "document",
          "document_version",
          "dossier",
          "report",
          "evidence_item",
          "clarification",
          "position_paper",
          "paper_text");

  @Inject private LogQueries log;

  private String person;
  private String action;
  private String object;
  private String outcome;
  private String from;
  private String until;
  private String older;
  private String newer;
  private LogQueries.Page page;

  public void load() {
    page =
        log.page(
            new LogQueries.Filter(
                given(person),
                given(action) == null ? null : Action.of(action).orElseThrow(NoSuchPage::new),
                given(object) == null
                    ? null
                    : Ids.parse(object.strip()).orElseThrow(NoSuchPage::new),
                given(outcome) == null ? null : outcome(),
                day(from, 0),
                day(until, 1),
                key(),
                newer != null));
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private Outcome outcome() {
    try {
      return Outcome.valueOf(outcome);
    } catch (IllegalArgumentException unknown) {
      throw new NoSuchPage();
    }
  }

  private static Instant day(String day, int later) {
    try {
      return given(day) == null
          ? null
          : LocalDate.parse(day).plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException malformed) {
      throw new NoSuchPage();
    }
  }

  private PageKey key() {
    String key = newer == null ? older : newer;
    return key == null ? null : PageKey.parse(key).orElseThrow(NoSuchPage::new);
  }

  private Addresses address() {
    return Addresses.of(PAGE)
        .with("person", person)
        .with("action", action)
        .with("object", object)
        .with("outcome", outcome)
        .with("from", from)
        .with("until", until);
  }

  public List<Row> getRows() {
    return page.rows();
  }

  /** The symbol of the record that a leaf speaks of, where it has one. */
  public String symbol(Row row) {
    return row.objectId() == null ? null : page.symbols().get(row.objectId());
  }

  public String getNewerAddress() {
    return page.hasNewer() && !page.rows().isEmpty()
        ? address().with("newer", key(page.rows().get(0))).toString()
        : null;
  }

  public String getOlderAddress() {
    return page.hasOlder() && !page.rows().isEmpty()
        ? address().with("older", key(page.rows().get(page.rows().size() - 1))).toString()
        : null;
  }

  private static String key(Row row) {
    return new PageKey(row.at(), row.id()).toString();
  }

  /** The list of one person's leaves. */
  public String personAddress(Row row) {
    return Addresses.of(PAGE).with("person", row.actor()).toString();
  }

  /** The list of the leaves about one record. */
  public String objectAddress(Row row) {
    return Addresses.of(PAGE).with("object", row.objectId()).toString();
  }

  /** Whether it was refused by a rule of access, so that the rule can be asked again. */
  public boolean isExplained(Row row) {
    return row.outcome().equals(Outcome.REFUSED.name())
        && row.objectId() != null
        && EXPLAINED.contains(row.objectKind());
  }

  /** The page that says what the rules answer that person about that record today. */
  public String whyAddress(Row row) {
    return Addresses.of("/desk/why.xhtml")
        .with("person", row.actor())
        .with("record", row.objectId())
        .toString();
  }

  public Action[] getActions() {
    return Action.values();
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getObject() {
    return object;
  }

  public void setObject(String object) {
    this.object = object;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getOlder() {
    return older;
  }

  public void setOlder(String older) {
    this.older = older;
  }

  public String getNewer() {
    return newer;
  }

  public void setNewer(String newer) {
    this.newer = newer;
  }
}
