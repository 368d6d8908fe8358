package org.issg.portal.release.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.PageKey;

/** The list of proposals that wait, read by key; policies leave those of the actor's bodies. */
@Dependent
public class ReleaseList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  private static final String ROWS =
      """
      with page as (
        select c.* from distribution_change c
         where c.state = 'PROPOSED' {body} {key}
         order by c.proposed_at {order}, c.id {order} limit :most)
      select c.record_kind, c.record_id, coalesce(m.symbol, d.symbol, p.symbol, i.reference) as symbol,
             coalesce(m.title, d.title, t.title, i.title) as title, c.body, c.from_distribution,
             c.to_distribution, n.display_name, c.proposed_by = (select actor_subject()), c.proposed_at, c.id
        from page c
        left join meeting m on c.record_kind = 'meeting' and m.id = c.record_id
        left join document d on c.record_kind = 'document' and d.id = c.record_id
        left join position_paper p on c.record_kind = 'position_paper' and p.id = c.record_id
        left join lateral (select title from paper_text where paper_id = p.id
           order by language = :language desc, language = 'en' desc, language limit 1) as t on true
        left join dossier i on c.record_kind = 'dossier' and i.id = c.record_id
        left join lateral secretaries_named(array[c.proposed_by]) as n on true
       order by c.proposed_at {order}, c.id {order}
      """;

  @PersistenceContext private EntityManager em;

  /** One page, and whether there is more on either side. */
  Page page(Filter filter, String language) {
    List<Line> found = rows(filter, language);
    KeyCut<Line> cut = KeyCut.of(found, SIZE, filter.key(), filter.backwards());
    return new Page(cut.rows(), cut.hasPrevious(), cut.hasNext());
  }

  @SuppressWarnings("unchecked")
  private List<Line> rows(Filter filter, String language) {
    String beyond = "and (c.proposed_at, c.id) " + (filter.backwards() ? "<" : ">") + " (:at, :id)";
    Query query =
        em.createNativeQuery(
                ROWS.replace("{body}", filter.body() == null ? "" : "and c.body = :body")
                    .replace("{key}", filter.key() == null ? "" : beyond)
                    .replace("{order}", filter.backwards() ? "desc" : "asc"))
            .setParameter("language", language)
            .setParameter("most", SIZE + 1);
    if (filter.body() != null) {
      query.setParameter("body", filter.body().name());
    }
    if (filter.key() != null) {
      query.setParameter("at", filter.key().at()).setParameter("id", filter.key().id());
    }
    return ((List<Object[]>) query.getResultList()).stream().map(Line::of).toList();
  }

  /**
   * Which proposals, and from where: those that wait longest first.
   *
   * @param body only those of this body, or null for all
   * @param backwards the page before the key instead of the one after it
   */
  public record Filter(BodyCode body, PageKey key, boolean backwards) {

    /** All, from the beginning. */
    public static final Filter ALL = new Filter(null, null, false);
  }

  /**
   * A proposal with the name of its record.
   *
   * @param by the name of whoever proposed it
   * @param own whether that is the actor, who waits for somebody else
   */
  public record Line(
      RecordKind kind,
      UUID record,
      String symbol,
      String title,
      BodyCode body,
      Distribution from,
      Distribution to,
      String by,
      boolean own,
      Instant at,
      UUID id) {

    static Line of(Object[] column) {
      int i = 0;
      return new Line(
          RecordKind.of((String) column[i++]).orElseThrow(),
          (UUID) column[i++],
          (String) column[i++],
          (String) column[i++],
          BodyCode.valueOf((String) column[i++]),
          Distribution.valueOf((String) column[i++]),
          Distribution.valueOf((String) column[i++]),
          (String) column[i++],
          (Boolean) column[i++],
          (Instant) column[i++],
          (UUID) column[i]);
    }
  }

  /** Rows in the order of the list. */
  public record Page(List<Line> rows, boolean hasPrevious, boolean hasNext) {}
}
