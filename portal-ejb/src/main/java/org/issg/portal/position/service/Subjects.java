package org.issg.portal.position.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.position.About;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.shared.BodyCode;

/** Agenda items and dossiers that the actor may see, read without knowing more of either. */
@Dependent
public class Subjects {

  private static final String SELECT =
      "select kind, id, body, label, symbol, record_id, context from subject ";
  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;

  /** What that names; empty where it is gone, or none of the actor's business. */
  Optional<Subject> of(About about) {
    return rows(
            em.createNativeQuery(SELECT + "where kind = ?1 and id = ?2", Object[].class)
                .setParameter(1, about.kind().name())
                .setParameter(2, about.id())
                .getResultList())
        .stream()
        .findFirst();
  }

  /** What a paper may be about: items of meetings of the last months and to come, and dossiers. */
  List<Subject> in(Collection<BodyCode> bodies) {
    return rows(
        em.createNativeQuery(
                latest("kind = 'AGENDA_ITEM' and at > now() - interval '3 months'")
                    + " union all "
                    + latest("kind = 'DOSSIER'")
                    + " order by kind, at desc, record_id, label limit "
                    + MOST,
                Object[].class)
            .setParameter(1, bodies.stream().map(BodyCode::name).toArray(String[]::new))
            .getResultList());
  }

  /** Each kind by itself, so that each can be read along an index of its table. */
  private static String latest(String which) {
    return "(select kind, id, body, label, symbol, record_id, context, at from subject where "
        + which
        + " and body = any (?1) order by at desc, record_id, label limit "
        + MOST
        + ")";
  }

  private static List<Subject> rows(List<?> found) {
    return found.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Subject(
                    new About(SubjectKind.valueOf((String) row[0]), (UUID) row[1]),
                    BodyCode.valueOf((String) row[2]),
                    (String) row[3],
                    (String) row[4],
                    (UUID) row[5],
                    (String) row[6]))
        .toList();
  }
}
