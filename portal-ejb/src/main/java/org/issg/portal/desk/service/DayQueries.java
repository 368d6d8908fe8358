package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.service.ActsAsCaller;

/** Tells an auditor what one person did on one day, from the log alone. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class DayQueries {

  @Inject private DayPeople people;
  @Inject private DayLeaves leaves;
  @Inject private Symbols symbols;
  @Inject private AuditTrail audit;

  /**
   * The day of whoever is called so; only the people, where a name fits several.
   *
   * @param name subject, account, or a part of the name; empty for nobody yet
   */
  public PersonDay of(String name, GenevaDay day) {
    List<DayPerson> meant = people.meant(name);
    if (meant.size() == 1) {
      return told(meant.get(0), day);
    }
    List<UUID> shown = meant.stream().map(DayPerson::member).toList();
    audit.read(Action.DAY_READ, RecordRef.of("log", null), shown, day.date().toString());
    return PersonDay.ofNobody(meant);
  }

  private PersonDay told(DayPerson person, GenevaDay day) {
    List<DayAct> acts = leaves.acts(person.subject(), day);
    boolean cut = acts.size() > DayLeaves.ACTS;
    List<DayAct> told = cut ? acts.subList(0, DayLeaves.ACTS) : acts;
    DaySum sum = leaves.sum(person.subject(), day);
    List<DaySession> sessions = leaves.sessions(person.subject(), day);
    audit.read(
        Action.DAY_READ,
        person.ref(),
        told.stream().map(DayAct::leaf).toList(),
        day.date().toString());
    UUID[] records =
        told.stream()
            .map(DayAct::objectId)
            .filter(Objects::nonNull)
            .distinct()
            .toArray(UUID[]::new);
    return new PersonDay(List.of(person), sum, sessions, told, symbols.of(records), cut);
  }
}
