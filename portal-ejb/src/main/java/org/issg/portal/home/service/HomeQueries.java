package org.issg.portal.home.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.service.CircleQuery;
import org.issg.portal.access.service.Circles;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.service.MeetingList;
import org.issg.portal.position.PaperState;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Reading the home page; what it shows is one leaf. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class HomeQueries {

  private static final String LAST_VISIT = "(select last from visit)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
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
    CircleQuery meetings =
        new CircleQuery("meeting", "starts_at", Home.NEXT, Circles.of(current.get()))
            .ascending(true);
    return MeetingList.notOver(meetings, clock.instant()).entities(em, Meeting.class);
  }

  private List<Waiting> waiting(String language) {
    Query waiting =
        em.createNativeQuery(HomeStatements.WAITING).setParameter("counted", Home.COUNTED);
    return rows(waiting, language, Home.WAITING).stream().map(Waiting::of).toList();
  }

  private List<News> news(String language) {
    CircleQuery changes =
        new CircleQuery("meeting_change", "meeting", "at", Home.NEWS, ofMeetings())
            .where("r.at > " + LAST_VISIT);
    CircleQuery papers =
        new CircleQuery("position_paper", "circulated_at", Home.NEWS, Circles.of(current.get()))
            .equal("state", PaperState.CIRCULATED)
            .where("r.circulated_at > " + LAST_VISIT);
    CircleQuery dossiers =
        new CircleQuery("dossier", "registered_at", Home.NEWS, Circles.ofSome(current.get()))
            .where("r.registered_at > " + LAST_VISIT);
    Query news =
        em.createNativeQuery(
            HomeStatements.NEWS
                .replace("{changes}", changes.text())
                .replace("{papers}", papers.text())
                .replace("{dossiers}", dossiers.text()));
    changes.bind(news);
    papers.bind(news);
    dossiers.bind(news);
    return rows(news, language, Home.NEWS).stream().map(News::of).toList();
  }

  private Circles ofMeetings() {
    return Circles.ofParts(current.get(), "meeting_id");
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query, String language, int most) {
    return query.setParameter("language", language).setParameter("most", most).getResultList();
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
