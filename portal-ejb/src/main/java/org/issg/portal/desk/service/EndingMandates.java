package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Span;

/** Mandates that end, and are not followed by the next. */
@Dependent
class EndingMandates {

  @PersistenceContext private EntityManager em;

  /**
   * The last days of such mandates, as many as the rule says, that share a moment with the span.
   */
  @SuppressWarnings("unchecked")
  List<Reach> lastDays(AlertTerms terms, Span span) {
    String body = terms.body() == null ? "" : " where body = :body";
    var query =
        em.createNativeQuery(
                "select distinct subject, ends from ending_mandates(:since, :latest)"
                    + body
                    + " order by subject, ends")
            .setParameter("since", span.from())
            .setParameter("latest", span.until().plus(terms.window()));
    if (terms.body() != null) {
      query.setParameter("body", terms.body().name());
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(row -> reach((String) row[0], (Instant) row[1], terms))
        .filter(reach -> reach.span().from().isBefore(span.until()))
        .toList();
  }

  private static Reach reach(String subject, Instant ends, AlertTerms terms) {
    return new Reach(subject, new Span(ends.minus(terms.window()), ends));
  }
}
