package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.service.LogField;
import org.issg.portal.desk.service.LogFilter;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Parameters;

/** What the auditor looks for, as it stands in the address. */
@Named
@RequestScoped
public class LogForm {

  private static final String PAGE = "/desk/log.xhtml";
  private static final String EXPORT = "/desk/leaves";

  private static final Set<LogField> APART =
      EnumSet.of(
          LogField.BODY,
          LogField.DELEGATION,
          LogField.REASON,
          LogField.COUNTED,
          LogField.QUESTIONS,
          LogField.ADDRESS,
          LogField.SHOWN);

  @Inject private LogWords words;

  private final Map<LogField, String> values = new EnumMap<>(LogField.class);

  /** The leaves that fit all that was given; what cannot be meant is no page at all. */
  LogFilter filter() {
    LogFilter filter = LogFilter.ALL;
    for (LogField field : values.keySet()) {
      filter = filter.with(field, value(field));
    }
    return filter;
  }

  private Object value(LogField field) {
    String given = values.get(field);
    try {
      return switch (field) {
        case ACTION -> Action.of(given).orElseThrow(NoSuchPage::new).stored();
        case OUTCOME -> Outcome.valueOf(given).name();
        case COUNTED -> AlertKind.valueOf(given).name();
        case QUESTIONS -> without(given);
        case BODY -> BodyCode.valueOf(given).name();
        case FROM -> moment(given, 0);
        case UNTIL -> moment(given, 1);
        default -> given;
      };
    } catch (IllegalArgumentException | DateTimeException unknown) {
      throw new NoSuchPage();
    }
  }

  private static String without(String given) {
    if (!given.equals(LogFilter.WITHOUT)) {
      throw new NoSuchPage();
    }
    return given;
  }

  /** A moment as it is written in links of the overview, or the beginning of a day by UTC. */
  private static Instant moment(String given, int later) {
    return given.contains("T")
        ? Instant.parse(given)
        : Parameters.day(given).plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The list with all that was given. */
  Addresses address() {
    return all(Addresses.of(PAGE));
  }

  /** The same leaves, to take away. */
  public String exportAddress(ExportForm form) {
    return all(Addresses.of(EXPORT).with("form", form.name().toLowerCase(Locale.ROOT))).toString();
  }

  private Addresses all(Addresses address) {
    values.forEach((field, value) -> address.with(name(field), value));
    return address;
  }

  public ExportForm[] getForms() {
    return ExportForm.values();
  }

  /** The list with that alone. */
  Addresses only(LogField field, Object value) {
    return Addresses.of(PAGE).with(name(field), value);
  }

  static String name(LogField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  void keep(LogField field, String value) {
    if (value != null && !value.isBlank()) {
      String given = value.strip();
      values.put(field, field == LogField.DELEGATION ? given.toUpperCase(Locale.ROOT) : given);
    }
  }

  /** Whether any of the filters is given that stand apart. */
  public boolean isMore() {
    return values.keySet().stream().anyMatch(APART::contains);
  }

  /** Whether the span is given in moments, as links of the overview do, and not in days. */
  public boolean isExact() {
    return String.valueOf(getFrom()).contains("T") || String.valueOf(getUntil()).contains("T");
  }

  public BodyCode[] getBodies() {
    return BodyCode.values();
  }

  public String getPerson() {
    return values.get(LogField.PERSON);
  }

  public void setPerson(String person) {
    keep(LogField.PERSON, person);
  }

  public String getDelegation() {
    return values.get(LogField.DELEGATION);
  }

  public void setDelegation(String delegation) {
    keep(LogField.DELEGATION, delegation);
  }

  public String getBody() {
    return values.get(LogField.BODY);
  }

  public void setBody(String body) {
    keep(LogField.BODY, body);
  }

  public String getAction() {
    return values.get(LogField.ACTION);
  }

  public void setAction(String action) {
    keep(LogField.ACTION, action);
  }

  public String getObject() {
    return values.get(LogField.OBJECT);
  }

  public void setObject(String object) {
    keep(LogField.OBJECT, object);
  }

  public String getShown() {
    return values.get(LogField.SHOWN);
  }

  public void setShown(String shown) {
    keep(LogField.SHOWN, shown);
  }

  public String getOutcome() {
    return values.get(LogField.OUTCOME);
  }

  public void setOutcome(String outcome) {
    keep(LogField.OUTCOME, outcome);
  }

  /** The reasons that can be chosen, and the one that was given, whatever it is. */
  public List<String> getReasons() {
    List<String> reasons = new ArrayList<>(words.getReasons());
    if (getReason() != null && !reasons.contains(getReason())) {
      reasons.add(getReason());
    }
    return reasons;
  }

  public String getReason() {
    return values.get(LogField.REASON);
  }

  public void setReason(String reason) {
    keep(LogField.REASON, reason);
  }

  public AlertKind[] getKinds() {
    return AlertKind.values();
  }

  public String getCounted() {
    return values.get(LogField.COUNTED);
  }

  public void setCounted(String counted) {
    keep(LogField.COUNTED, counted);
  }

  public String getQuestions() {
    return values.get(LogField.QUESTIONS);
  }

  public void setQuestions(String questions) {
    keep(LogField.QUESTIONS, questions);
  }

  public String getAddress() {
    return values.get(LogField.ADDRESS);
  }

  public void setAddress(String address) {
    keep(LogField.ADDRESS, address);
  }

  public String getFrom() {
    return values.get(LogField.FROM);
  }

  public void setFrom(String from) {
    keep(LogField.FROM, from);
  }

  public String getUntil() {
    return values.get(LogField.UNTIL);
  }

  public void setUntil(String until) {
    keep(LogField.UNTIL, until);
  }
}
