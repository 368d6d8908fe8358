package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Operation;
import org.issg.portal.access.SeatState;
import org.issg.portal.desk.service.ExplainedRecord;
import org.issg.portal.desk.service.Explanation;
import org.issg.portal.desk.service.NamedReader;
import org.issg.portal.desk.service.WhyQueries;
import org.issg.portal.shared.Role;

/** Why somebody may read a record, or why not; person and record stand in the address. */
@Named
@RequestScoped
public class WhyView {

  @Inject private WhyQueries why;

  private String person = "";
  private String record = "";
  private Explanation explanation;

  /** Asks as soon as both are named; until then the form is empty, for whoever may ask. */
  public void load() {
    person = person == null ? "" : person.strip();
    record = record == null ? "" : record.strip();
    if (!person.isEmpty() && !record.isEmpty()) {
      explanation = why.explain(person, record);
    } else {
      why.mayAsk();
    }
  }

  /** Null until both are named. */
  public Explanation getExplanation() {
    return explanation;
  }

  public boolean isPersonUnknown() {
    return explanation != null && explanation.person() == null;
  }

  public boolean isRecordUnknown() {
    return explanation != null && explanation.records().isEmpty();
  }

  /** Something to show: the person and at least one record are there. */
  public boolean isFound() {
    return explanation != null && !isPersonUnknown() && !isRecordUnknown();
  }

  public SeatState state(Membership seat) {
    return seat.state(explanation.at());
  }

  /** The operations besides reading, in the order of the rules. */
  public List<Operation> getOthers() {
    return List.of(
        Operation.EDIT, Operation.ANSWER, Operation.HANDLE, Operation.KEEP, Operation.CHAIR);
  }

  public Decision decision(ExplainedRecord about, Operation operation) {
    return about.decisions().get(operation);
  }

  /** The answer to the question whether the person may read the record; null where not known. */
  public Decision read(ExplainedRecord about) {
    return decision(about, Operation.READ);
  }

  public boolean isInForce(NamedReader reader) {
    return reader.isInForce(explanation.at());
  }

  public boolean isOut(ExplainedRecord about) {
    return about.protection().isOut(explanation.at());
  }

  /** The realm roles in a fixed order. */
  public List<String> getRoles() {
    return explanation.account().roles().stream().sorted().map(Role::realmName).toList();
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getRecord() {
    return record;
  }

  public void setRecord(String record) {
    this.record = record;
  }
}
