package org.issg.portal.release.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.AccessPolicy;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.document.Document;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.release.ChangeState;
import org.issg.portal.release.DistributionChange;
import org.issg.portal.release.PresentRecord;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.ReleasePolicy;
import org.issg.portal.shared.service.CurrentActor;

/** Loads records of every kind for the secretariat of their body, through both walls. */
@Dependent
public class ReleaseLoader {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private Clock clock;

  /** The record as it stands now. */
  PresentRecord load(RecordKind kind, UUID id, Action action) {
    return new PresentRecord(kind, record(kind, id, Operation.HANDLE, action), mark(kind, id));
  }

  /** The record for those who keep it; to others who read it, its changes do not exist. */
  Distributed kept(RecordKind kind, UUID id, Action action) {
    Distributed record = record(kind, id, Operation.READ, action);
    Decision keeps =
        AccessPolicy.decide(
            current.get(), Operation.KEEP, record.protection(), List.of(), clock.instant());
    if (!keeps.isPermitted()) {
      throw gate.refusal(action, record.ref(), keeps.reason());
    }
    return record;
  }

  private Distributed record(RecordKind kind, UUID id, Operation operation, Action action) {
    Optional<? extends Distributed> found = Optional.ofNullable(em.find(type(kind), id));
    return gate.pass(
        found.map(Distributed.class::cast),
        Distributed::protection,
        RecordRef.of(kind.stored(), id),
        operation,
        action);
  }

  private static Class<? extends Distributed> type(RecordKind kind) {
    return switch (kind) {
      case MEETING -> Meeting.class;
      case DOCUMENT -> Document.class;
      case POSITION_PAPER -> PositionPaper.class;
      case DOSSIER -> Dossier.class;
    };
  }

  private String mark(RecordKind kind, UUID id) {
    return (String)
        em.createNativeQuery("select record_mark(?1, ?2)", String.class)
            .setParameter(1, kind.stored())
            .setParameter(2, id)
            .getSingleResult();
  }

  /** A change of that record with which the actor may take that step; any other is not found. */
  DistributionChange change(PresentRecord of, UUID id, ChangeState step, Action action) {
    RecordRef record = of.record().ref();
    DistributionChange change =
        em.createQuery(
                "select c from DistributionChange c where c.id = :id and c.kind = :kind"
                    + " and c.recordId = :record",
                DistributionChange.class)
            .setParameter("id", id)
            .setParameter("kind", record.kind())
            .setParameter("record", record.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> gate.refusal(action, record, Reason.NOT_FOUND));
    gate.require(
        ReleasePolicy.decide(current.get(), change, step), change.about(of.record()), action);
    return change;
  }
}
