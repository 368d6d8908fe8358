package org.issg.portal.meeting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.access.AccessGrant;
import org.issg.portal.access.Distribution;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.Document;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.shared.service.CurrentActor;

/** Who may know of restricted agenda items; restricted documents at an item go with it. */
@Dependent
public class ItemReaders {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private MeetingLoader meetings;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** The delegations that items name, by the ids of the items. */
  Map<UUID, Set<UUID>> of(Collection<UUID> itemIds) {
    return inForce(itemIds)
        .collect(
            Collectors.groupingBy(
                AccessGrant::objectId,
                Collectors.mapping(AccessGrant::delegationId, Collectors.toSet())));
  }

  /** Names exactly those delegations as readers of the item and of its restricted documents. */
  void name(AgendaItem item, UUID meetingId, Set<UUID> delegations) {
    List<RecordRef> records =
        Stream.concat(Stream.of(item.ref()), restrictedAt(item.id(), meetingId)).toList();
    List<AccessGrant> given = inForce(records.stream().map(RecordRef::id).toList()).toList();
    for (RecordRef record : records) {
      name(record, delegations, given);
    }
  }

  /** Names those delegations as readers of a document that came to a restricted item. */
  void name(Document document, Set<UUID> delegations) {
    name(document.ref(), delegations, List.of());
  }

  private Stream<RecordRef> restrictedAt(UUID itemId, UUID meetingId) {
    return meetings.documents(meetingId).stream()
        .filter(before -> itemId.equals(before.itemId()))
        .map(MeetingDocument::document)
        .filter(document -> document.protection().distribution() == Distribution.RESTRICTED)
        .map(Document::ref);
  }

  private void name(RecordRef record, Set<UUID> delegations, List<AccessGrant> given) {
    Instant now = clock.instant();
    Set<UUID> missing = new HashSet<>(delegations);
    for (AccessGrant grant : given) {
      if (grant.objectId().equals(record.id()) && !missing.remove(grant.delegationId())) {
        Map<String, Object> before = grant.values();
        grant.end(now);
        audit.changed(Action.ACCESS_ENDED, grant, before);
      }
    }
    for (UUID delegation : missing) {
      AccessGrant grant = new AccessGrant(record, delegation, current.get(), now);
      em.persist(grant);
      audit.changed(Action.ACCESS_GRANTED, grant, null);
    }
  }

  private Stream<AccessGrant> inForce(Collection<UUID> recordIds) {
    return em.createQuery(
            "select g from AccessGrant g where g.objectId in :records and g.delegationId is not null"
                + " and (g.expiresAt is null or g.expiresAt > :now)",
            AccessGrant.class)
        .setParameter("records", recordIds)
        .setParameter("now", clock.instant())
        .getResultStream();
  }
}
