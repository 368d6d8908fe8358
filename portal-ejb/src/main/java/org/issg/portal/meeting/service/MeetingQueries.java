package org.issg.portal.meeting.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
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
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Reading meetings: a single one, and the list. */
@Stateless
@ActsAsCaller
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class MeetingQueries {

  private static final int CHANGES_SHOWN = 20;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private MeetingLoader meetings;
  @Inject private MeetingList list;
  @Inject private ItemReaders readers;
  @Inject private PaperList papers;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Everything that the page of a meeting shows. */
  public MeetingPage open(UUID id) {
    Meeting meeting = meetings.readable(id, Action.MEETING_READ);
    return show(meeting);
  }

  /** The same for somebody who is about to change it. */
  public MeetingPage openToEdit(UUID id) {
    Meeting meeting = meetings.editable(id, Action.MEETING_READ);
    return show(meeting);
  }

  private MeetingPage show(Meeting meeting) {
    List<MeetingDocument> documents = meetings.documents(meeting.id());
    List<MeetingChange> changes = changes(meeting);
    List<UUID> items = meeting.items().stream().map(AgendaItem::id).toList();
    List<PaperLine> about = papers.about(SubjectKind.AGENDA_ITEM, items);
    audit.read(Action.MEETING_READ, meeting.ref(), shown(meeting, documents, about));
    Actor actor = current.get();
    BodyCode body = meeting.protection().body();
    boolean keeps = actor.isSecretaryOf(body);
    return new MeetingPage(
        meeting,
        AgendaLine.of(meeting.items(), meeting.schedule().start()),
        documents,
        changes,
        about,
        delegations(),
        keeps ? readers.of(items) : Map.of(),
        keeps,
        actor.delegationId() != null && actor.isDelegateIn(body));
  }

  /** All that is shown besides the meeting and what all its readers see. */
  private static List<UUID> shown(
      Meeting meeting, List<MeetingDocument> documents, List<PaperLine> papers) {
    return Stream.of(
            meeting.items().stream().filter(AgendaItem::isRestricted).map(AgendaItem::id),
            documents.stream().map(before -> before.document().id()),
            papers.stream().map(line -> line.paper().id()))
        .flatMap(Function.identity())
        .toList();
  }

  private List<MeetingChange> changes(Meeting meeting) {
    return em.createQuery(
            "select c from MeetingChange c where c.meeting = :meeting order by c.at desc, c.id desc",
            MeetingChange.class)
        .setParameter("meeting", meeting)
        .setMaxResults(CHANGES_SHOWN)
        .getResultList();
  }

  private Map<UUID, Delegation> delegations() {
    return em.createQuery("select d from Delegation d order by d.code", Delegation.class)
        .getResultStream()
        .collect(Collectors.toMap(Delegation::id, Function.identity()));
  }

  /** One page of the meetings that the actor may see. */
  public MeetingList.Page list(MeetingList.Filter filter) {
    MeetingList.Page page = list.page(filter, clock.instant());
    audit.read(
        Action.MEETINGS_LISTED,
        RecordRef.of("meeting", null),
        page.rows().stream().map(Meeting::id).toList());
    return page;
  }
}
