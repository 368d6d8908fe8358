package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.shared.Ids;

/** Whom and what an auditor means by a name. */
@Dependent
class LogTargets {

  /** Whoever means more people than that by a part of a name is told so. */
  static final int PEOPLE_OF_A_PAGE = 50;

  /** For everybody whom a name fits. */
  static final int ALL = Integer.MAX_VALUE - 1;

  private static final String PEOPLE =
      "select m.subject from member m where m.subject = :person"
          + " or lower(m.username) = lower(:person)"
          + " or position(lower(:person) in lower(m.display_name)) > 0"
          + " order by m.subject = :person or lower(m.username) = lower(:person) desc,"
          + " lower(m.display_name), m.subject limit :most";

  @PersistenceContext private EntityManager em;

  /**
   * The people and records that a filter names.
   *
   * @param most people at most by a part of a name
   */
  Meant by(LogFilter filter, int most) {
    String person = filter.text(LogField.PERSON);
    String record = filter.text(LogField.OBJECT);
    String shown = filter.text(LogField.SHOWN);
    List<String> people = person == null ? null : people(person, most);
    boolean more = people != null && people.size() > most;
    return new Meant(
        people == null ? null : subjects(person, more ? people.subList(0, most) : people),
        more,
        record == null ? null : objects(record),
        shown == null ? null : whole(shown));
  }

  @SuppressWarnings("unchecked")
  private List<String> people(String person, int most) {
    return em.createNativeQuery(PEOPLE)
        .setParameter("person", person)
        .setParameter("most", most + 1)
        .getResultList();
  }

  /** With what was asked for as it is: a subject that is nobody's any more stays one. */
  private static List<String> subjects(String person, List<String> people) {
    List<String> subjects = new ArrayList<>(people);
    if (!subjects.contains(person)) {
      subjects.add(person);
    }
    return List.copyOf(subjects);
  }

  /** An id as it is; by symbol or reference, the record with all its parts. */
  private List<UUID> objects(String record) {
    return Ids.parse(record).map(List::of).orElseGet(() -> List.of(story(record)));
  }

  /** A record of which only the id is known has no parts. */
  private List<UUID> whole(String record) {
    UUID[] story = story(record);
    return story.length > 0 ? List.of(story) : Ids.parse(record).map(List::of).orElse(List.of());
  }

  /** The record that is meant, by id too, with all its parts. */
  @SuppressWarnings("unchecked")
  UUID[] story(String record) {
    List<UUID> found =
        em.createNativeQuery("select id from records_story(?1)", UUID.class)
            .setParameter(1, record)
            .getResultList();
    return found.toArray(UUID[]::new);
  }
}
