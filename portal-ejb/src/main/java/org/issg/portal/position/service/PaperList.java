package org.issg.portal.position.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.service.CircleQuery;
import org.issg.portal.access.service.Circles;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.Track;
import org.issg.portal.shared.service.CurrentActor;

/** Lists of papers: all, latest change first, read by key; and those about a record. */
@Dependent
public class PaperList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  private static final String ABOUT =
      """
      select {p.*}, t.language, t.title
        from paper_text t join position_paper p on p.id = t.paper_id
       where p.about_kind = :kind and p.about_id = any (:ids) and p.state not in ('REFUSED', 'WITHDRAWN')
       order by p.created_at, p.id
      """;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;

  /** One page, and whether there is more on either side. */
  Page page(Filter filter, Map<UUID, Delegation> delegations) {
    List<PositionPaper> found = query(filter).entities(em, PositionPaper.class);
    KeyCut<PositionPaper> cut = KeyCut.of(found, SIZE, filter.key(), filter.backwards());
    return new Page(titled(cut.rows()), delegations, cut.hasPrevious(), cut.hasNext());
  }

  private List<PaperLine> titled(List<PositionPaper> papers) {
    Map<UUID, Map<String, String>> titles = new HashMap<>();
    em.createQuery(
            "select t.paper.id, t.language, t.title from PaperText t where t.paper in :papers",
            Object[].class)
        .setParameter("papers", papers)
        .getResultStream()
        .forEach(
            row ->
                titles
                    .computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                    .put((String) row[1], (String) row[2]));
    return papers.stream()
        .map(paper -> new PaperLine(paper, titles.getOrDefault(paper.id(), Map.of())))
        .toList();
  }

  /** Papers about those records that are on their way or circulated, first things first. */
  public List<PaperLine> about(SubjectKind kind, Collection<UUID> ids) {
    Map<PositionPaper, Map<String, String>> found = new LinkedHashMap<>();
    for (Object each : aboutQuery(kind, ids).getResultList()) {
      Object[] row = (Object[]) each;
      found
          .computeIfAbsent((PositionPaper) row[0], paper -> new HashMap<>())
          .put((String) row[1], (String) row[2]);
    }
    return found.entrySet().stream()
        .map(each -> new PaperLine(each.getKey(), each.getValue()))
        .toList();
  }

  /** Ids as one parameter: the statement for a list of them would be made anew each time. */
  private Query aboutQuery(SubjectKind kind, Collection<UUID> ids) {
    Query query =
        em.createNativeQuery(ABOUT)
            .setParameter("kind", kind.name())
            .setParameter("ids", ids.toArray(UUID[]::new));
    query
        .unwrap(NativeQuery.class)
        .addEntity("p", PositionPaper.class)
        .addScalar("language", String.class)
        .addScalar("title", String.class);
    return query;
  }

  private CircleQuery query(Filter filter) {
    return new CircleQuery(PositionPaper.KIND, "changed_at", SIZE + 1, Circles.of(current.get()))
        .ascending(filter.backwards())
        .equal("body", filter.body())
        .where("r.owner_delegation_id = :delegation", "delegation", filter.delegation())
        .equal("track", filter.track())
        .equal("state", filter.state())
        .after(filter.key());
  }

  /**
   * Which papers, and from where; each criterion is null where all will do.
   *
   * @param delegation whose papers
   * @param backwards the page before the key instead of the one after it
   */
  public record Filter(
      BodyCode body,
      Track track,
      UUID delegation,
      PaperState state,
      PageKey key,
      boolean backwards) {

    /** All that the actor may see, from the beginning. */
    public static final Filter ALL = new Filter(null, null, null, null, null, false);
  }

  /** Rows in the order of the list, and all delegations by their ids. */
  public record Page(
      List<PaperLine> rows,
      Map<UUID, Delegation> delegations,
      boolean hasPrevious,
      boolean hasNext) {

    List<UUID> ids() {
      return rows.stream().map(line -> line.paper().id()).toList();
    }
  }
}
