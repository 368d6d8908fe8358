package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Whose day an auditor means by a name. */
@Dependent
class DayPeople {

  /** Whoever means more people than that by a part of a name finds the first of them. */
  private static final int MOST = 20;

  private static final String FOUND =
      "select m.subject, m.display_name, m.username, d.code, m.id,"
          + " m.subject = :name or lower(m.username) = lower(:name) as exact"
          + " from member m left join delegation d on d.id = m.delegation_id"
          + " where m.subject = :name or lower(m.username) = lower(:name)"
          + " or position(lower(:name) in lower(m.display_name)) > 0"
          + " order by exact desc, m.display_name, m.subject limit "
          + MOST;

  @PersistenceContext private EntityManager em;

  /**
   * Who is meant by a subject, an account, or a part of a name. What looks like a subject may be
   * that of somebody whom the portal does not know any more, so it stands for itself.
   */
  List<DayPerson> meant(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> found = em.createNativeQuery(FOUND).setParameter("name", name).getResultList();
    if (found.isEmpty()) {
      return FilterCodes.isSubject(name)
          ? List.of(new DayPerson(name, null, null, null, null))
          : List.of();
    }
    boolean exact = (boolean) found.get(0)[5];
    return found.stream().limit(exact ? 1 : MOST).map(DayPeople::person).toList();
  }

  private static DayPerson person(Object[] row) {
    return new DayPerson(
        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (UUID) row[4]);
  }
}
