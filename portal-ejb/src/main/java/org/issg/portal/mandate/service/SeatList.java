package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.issg.portal.access.Membership;
import org.issg.portal.access.SeatState;
import org.issg.portal.shared.KeyCut;

/** The seats of a body by the names of who holds them, read by key. */
@Dependent
class SeatList {

  /** Rows of a page. */
  static final int SIZE = 50;

  @PersistenceContext private EntityManager em;

  /** One page, and whether there is more on either side. */
  Page page(SeatFilter filter, Instant now) {
    String sign = filter.backwards() ? "<" : ">";
    String order = filter.backwards() ? " desc" : "";
    TypedQuery<Membership> query =
        em.createQuery(
            "select s from Membership s join fetch s.member m left join fetch m.delegation d"
                + " where s.body = :body and "
                + condition(filter.state())
                + (filter.function() == null ? "" : " and s.function = :function")
                + (filter.delegationId() == null ? "" : " and d.id = :delegation")
                + (filter.key() == null
                    ? ""
                    : " and (m.displayName %1$s :name or (m.displayName = :name and s.id %1$s :id))"
                        .formatted(sign))
                + " order by m.displayName%1$s, s.id%1$s".formatted(order),
            Membership.class);
    bind(query, filter, now);
    List<Membership> found = query.setMaxResults(SIZE + 1).getResultList();
    KeyCut<Membership> cut = KeyCut.of(found, SIZE, filter.key(), filter.backwards());
    return new Page(cut.rows(), cut.hasPrevious(), cut.hasNext());
  }

  private static String condition(SeatState state) {
    return switch (state) {
      case CURRENT -> "s.validFrom <= :now and (s.validUntil is null or s.validUntil > :now)";
      case FUTURE -> "s.validFrom > :now and (s.validUntil is null or s.validUntil > s.validFrom)";
      case ENDED -> "(s.validUntil <= :now or s.validUntil = s.validFrom)";
    };
  }

  private static void bind(TypedQuery<Membership> query, SeatFilter filter, Instant now) {
    query.setParameter("body", filter.body()).setParameter("now", now);
    if (filter.function() != null) {
      query.setParameter("function", filter.function());
    }
    if (filter.delegationId() != null) {
      query.setParameter("delegation", filter.delegationId());
    }
    if (filter.key() != null) {
      query.setParameter("name", filter.key().name()).setParameter("id", filter.key().id());
    }
  }

  /** Rows in the order of the list. */
  record Page(List<Membership> rows, boolean hasPrevious, boolean hasNext) {}
}
