package org.issg.portal.position.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.access.service.CircleQuery;
import org.issg.portal.access.service.Circles;
import org.issg.portal.position.About;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.CurrentActor;

/** Agenda items and dossiers that the actor may see, read without knowing more of either. */
@Dependent
public class Subjects {

  private static final String SELECT =
      "select kind, id, body, label, symbol, record_id, context from subject ";
  private static final int OF_EACH = 100;

  /** Of one body, so that its meetings are read along an index, and their items with them. */
  private static final String ITEMS =
      "(select i.id, m.body, i.title as label, m.symbol, m.id as record_id, m.title as context,"
          + " m.starts_at as at from agenda_item i join meeting m on m.id = i.meeting_id"
          + " where m.body = '{body}' and m.starts_at > now() - interval '3 months'"
          + " order by m.starts_at desc, m.id, i.title limit {most})";

  private static final String LATEST =
      "select 'AGENDA_ITEM', id, body, label, symbol, record_id, context from ({items}) as item"
          + " order by at desc, record_id, label limit {most}";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;

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

  /**
   * What a paper may be about: the latest items of meetings of the last months and to come, then
   * the latest dossiers.
   *
   * @param bodies one at least
   */
  List<Subject> in(Collection<BodyCode> bodies) {
    String items =
        bodies.stream()
            .map(body -> ITEMS.replace("{body}", body.name()))
            .collect(Collectors.joining(" union all "));
    String latest = LATEST.replace("{items}", items).replace("{most}", String.valueOf(OF_EACH));
    return Stream.concat(
            rows(em.createNativeQuery(latest, Object[].class).getResultList()).stream(),
            dossiers(bodies))
        .toList();
  }

  private Stream<Subject> dossiers(Collection<BodyCode> bodies) {
    return new CircleQuery("dossier", "registered_at", OF_EACH, Circles.ofSome(current.get()))
        .among("body", bodies)
        .columns(em, "id", "body", "title", "reference", "registered_at")
        .map(
            row ->
                new Subject(
                    new About(SubjectKind.DOSSIER, (UUID) row[0]),
                    BodyCode.valueOf((String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (UUID) row[0],
                    null));
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
