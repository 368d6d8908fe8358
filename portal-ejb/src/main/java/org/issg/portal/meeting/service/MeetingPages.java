package org.issg.portal.meeting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.dossier.service.Registers;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingChange;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.PaperLine;
import org.issg.portal.position.service.PaperList;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.CurrentActor;

/** Puts together what the page of a meeting shows to the actor. */
@Dependent
public class MeetingPages {

  private static final int CHANGES_SHOWN = 20;

  @PersistenceContext private EntityManager em;
  @Inject private Registers registers;
  @Inject private CurrentActor current;
  @Inject private MeetingLoader meetings;
  @Inject private ItemReaders readers;
  @Inject private PaperList papers;

  /** The page of a meeting that has passed both walls. */
  MeetingPage of(Meeting meeting) {
    List<MeetingDocument> documents = meetings.documents(meeting.id());
    List<MeetingChange> changes = changes(meeting);
    List<UUID> items = meeting.items().stream().map(AgendaItem::id).toList();
    List<PaperLine> about = papers.about(SubjectKind.AGENDA_ITEM, items);
    Actor actor = current.get();
    BodyCode body = meeting.protection().body();
    boolean keeps = actor.isSecretaryOf(body);
    return new MeetingPage(
        meeting,
        AgendaLine.of(meeting.items(), meeting.schedule().start()),
        documents,
        changes,
        about,
        registers.delegations(),
        keeps ? readers.of(items) : Map.of(),
        keeps,
        actor.delegationId() != null && actor.isDelegateIn(body));
  }

  private List<MeetingChange> changes(Meeting meeting) {
    return em.createQuery(
            "select c from MeetingChange c where c.meeting = :meeting order by c.at desc, c.id desc",
            MeetingChange.class)
        .setParameter("meeting", meeting)
        .setMaxResults(CHANGES_SHOWN)
        .getResultList();
  }
}
