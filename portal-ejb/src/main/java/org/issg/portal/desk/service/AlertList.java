package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads alerts with the names of their people. */
@Dependent
class AlertList {

  /** As many new ones as are counted at most. */
  static final int MANY = 1000;

  private static final String ROWS =
      "select new org.issg.portal.desk.service.AlertRow(a, m.displayName)"
          + " from Alert a left join Member m on m.subject = a.actor where ";

  @PersistenceContext private EntityManager em;

  /** The first rows of the page, in the direction of the filter. */
  List<AlertRow> rows(AlertFilter filter, int most) {
    String order = filter.newer() ? "" : " desc";
    String key =
        filter.key() == null
            ? ""
            : filter.newer()
                ? " and (a.raisedAt > :at or a.raisedAt = :at and a.id > :id)"
                : " and (a.raisedAt < :at or a.raisedAt = :at and a.id < :id)";
    TypedQuery<AlertRow> query =
        em.createQuery(
            ROWS
                + (filter.open() ? "a.acknowledged.at is null" : "1 = 1")
                + key
                + " order by a.raisedAt%1$s, a.id%1$s".formatted(order),
            AlertRow.class);
    if (filter.key() != null) {
      query.setParameter("at", filter.key().at()).setParameter("id", filter.key().id());
    }
    return query.setMaxResults(most).getResultList();
  }

  Optional<AlertRow> find(UUID id) {
    return em.createQuery(ROWS + "a.id = :id", AlertRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** How many nobody has looked into yet, up to {@link #MANY}. */
  long open() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select from alert where acknowledged_at is null limit "
                        + MANY
                        + ") a")
                .getSingleResult())
        .longValue();
  }
}
