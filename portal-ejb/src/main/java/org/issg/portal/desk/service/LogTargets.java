package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.shared.Ids;

/** Whom and what an auditor means by a name. */
@Dependent
class LogTargets {

  /** Whoever means more people than that by a part of a name finds the first of them. */
  private static final int PEOPLE = 50;

  @PersistenceContext private EntityManager em;

  /** Narrows a statement to the people and records that the filter names. */
  LogStatement narrow(LogStatement statement, LogFilter filter) {
    if (filter.values().containsKey(LogField.OBJECT)) {
      statement.about(objects(filter.text(LogField.OBJECT)));
    }
    if (filter.values().containsKey(LogField.PERSON)) {
      statement.by(subjects(filter.text(LogField.PERSON)));
    }
    return statement;
  }

  /** Subjects of the people who are meant; a subject that is nobody's any more stays one. */
  @SuppressWarnings("unchecked")
  private String[] subjects(String person) {
    List<String> found =
        em.createNativeQuery(
                "select m.subject from member m where lower(m.username) = lower(:person)"
                    + " or position(lower(:person) in lower(m.display_name)) > 0"
                    + " union select cast(:person as text) limit "
                    + PEOPLE)
            .setParameter("person", person)
            .getResultList();
    return found.toArray(String[]::new);
  }

  /** An id as it is; by symbol or reference, the record with all its parts. */
  private UUID[] objects(String record) {
    return Ids.parse(record)
        .map(id -> new UUID[] {id})
        .orElseGet(() -> ids("select id from records_story(?1)", record));
  }

  /** The record that is meant, by id too, with all its parts. */
  UUID[] story(String record) {
    return ids("select id from records_story(?1)", record);
  }

  @SuppressWarnings("unchecked")
  private UUID[] ids(String sql, String record) {
    List<UUID> found =
        em.createNativeQuery(sql, UUID.class).setParameter(1, record).getResultList();
    return found.toArray(UUID[]::new);
  }
}
