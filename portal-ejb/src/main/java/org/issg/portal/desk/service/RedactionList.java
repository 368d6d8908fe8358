package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.desk.Redaction;
import org.issg.portal.desk.RedactionState;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.CurrentActor;

/** Reads redactions, and what is left of the values beside a leaf. */
@Dependent
class RedactionList {

  /** As many that wait as are counted at most. */
  static final int MANY = 1000;

  private static final List<RedactionState> OPEN =
      List.of(RedactionState.REQUESTED, RedactionState.CONFIRMED);

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;

  /** The first rows of the page, in the direction of the filter. */
  List<RedactionRow> rows(RedactionFilter filter, int most) {
    String order = filter.newer() ? "" : " desc";
    String key =
        filter.key() == null
            ? ""
            : filter.newer()
                ? " and (r.requested.at > :at or r.requested.at = :at and r.id > :id)"
                : " and (r.requested.at < :at or r.requested.at = :at and r.id < :id)";
    TypedQuery<Redaction> query =
        em.createQuery(
            "select r from Redaction r where "
                + (filter.open() ? "r.state in :open" : "1 = 1")
                + key
                + " order by r.requested.at%1$s, r.id%1$s".formatted(order),
            Redaction.class);
    if (filter.open()) {
      query.setParameter("open", OPEN);
    }
    if (filter.key() != null) {
      query.setParameter("at", filter.key().at()).setParameter("id", filter.key().id());
    }
    return rows(query.setMaxResults(most).getResultList());
  }

  private List<RedactionRow> rows(List<Redaction> redactions) {
    Map<UUID, String> actions = actions(redactions);
    return redactions.stream()
        .map(
            each ->
                new RedactionRow(
                    each, actions.get(each.leaf().id()), each.isAskedBy(current.get())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, String> actions(List<Redaction> redactions) {
    Map<UUID, String> actions = new HashMap<>();
    if (!redactions.isEmpty()) {
      List<Object[]> rows =
          em.createNativeQuery(
                  "select l.id, l.action from redaction r join audit_leaf l"
                      + " on l.recorded_at = r.leaf_at and l.id = r.leaf_id where r.id in (:ids)")
              .setParameter("ids", redactions.stream().map(Redaction::id).toList())
              .getResultList();
      rows.forEach(row -> actions.put((UUID) row[0], (String) row[1]));
    }
    return actions;
  }

  Optional<Redaction> find(UUID id) {
    return Optional.ofNullable(em.find(Redaction.class, id));
  }

  /** What is left of the values beside that leaf. */
  Redactability beside(PageKey leaf) {
    boolean kept =
        (boolean)
            em.createNativeQuery(
                    "select exists (select from values_kept(?1) v where v.kept)", Boolean.class)
                .setParameter(1, leaf.id())
                .getSingleResult();
    List<Redaction> last =
        em.createQuery(
                "select r from Redaction r where r.leafId = :leaf order by r.requested.at desc",
                Redaction.class)
            .setParameter("leaf", leaf.id())
            .setMaxResults(1)
            .getResultList();
    return new Redactability(kept, rows(last).stream().findFirst().orElse(null));
  }

  /** How many wait for a second person, up to {@link #MANY}. */
  long waiting() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select from redaction where state = 'REQUESTED' limit "
                        + MANY
                        + ") r")
                .getSingleResult())
        .longValue();
  }
}
