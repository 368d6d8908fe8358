package org.issg.portal.home.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.shared.service.ActsAsCaller;

/** Reading the home page; what it shows is one leaf. */
@Stateless
@ActsAsCaller
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class HomeQueries {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Everything that the home page shows to the actor.
   *
   * @param language the reader's, for titles and names that are there in several
   */
  public Home home(String language) {
    Home home = new Home(waiting(language), next(), news(language));
    audit.read(Action.HOME_READ, RecordRef.of("home", null), shown(home));
    return home;
  }

  private List<Meeting> next() {
    return em.createQuery(
            "select m from Meeting m where m.schedule.endsAt > :now order by"
                + " m.schedule.startsAt, m.id",
            Meeting.class)
        .setParameter("now", clock.instant())
        .setMaxResults(Home.NEXT)
        .getResultList();
  }

  private List<Waiting> waiting(String language) {
    return rows(HomeStatements.WAITING, language, Home.WAITING).stream().map(Waiting::of).toList();
  }

  private List<News> news(String language) {
    return rows(HomeStatements.NEWS, language, Home.NEWS).stream().map(News::of).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, String language, int most) {
    return em.createNativeQuery(sql)
        .setParameter("language", language)
        .setParameter("most", most)
        .getResultList();
  }

  private static List<UUID> shown(Home home) {
    return Stream.of(
            home.waiting().stream().map(Waiting::id),
            home.next().stream().map(Meeting::id),
            home.news().stream().map(News::id))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }
}
