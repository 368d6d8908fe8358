package org.issg.portal.release.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.release.ChangeState;
import org.issg.portal.release.DistributionChange;
import org.issg.portal.release.PresentRecord;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * What a secretariat does with the circle of readers of a released record: one person takes it back
 * to fewer readers, and two open it to more.
 */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class ReleaseService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private ReleaseLoader records;
  @Inject private NamedReaders readers;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Proposes more readers for the record as it was seen, by its mark. */
  public void propose(RecordKind kind, UUID id, String seenMark, Distribution to, String reason) {
    PresentRecord present = records.load(kind, id, Action.DISTRIBUTION_PROPOSED);
    DistributionChange change =
        DistributionChange.proposed(present, to, reason, current.get(), clock.instant());
    if (!present.mark().equals(seenMark)) {
      throw new RuleViolation("release.record.changed");
    }
    em.persist(change);
    keep(Action.DISTRIBUTION_PROPOSED, present, change, null);
  }

  /** Agrees to what somebody else proposed, and opens the record to its new readers. */
  public void confirm(RecordKind kind, UUID id, UUID changeId) {
    PresentRecord present = records.load(kind, id, Action.DISTRIBUTION_CONFIRMED);
    DistributionChange change =
        records.change(present, changeId, ChangeState.CONFIRMED, Action.DISTRIBUTION_CONFIRMED);
    Map<String, Object> before = change.values();
    change.confirm(present, current.get(), clock.instant());
    em.flush();
    change.carryOut(present.record());
    audit.changed(Action.DISTRIBUTION_CONFIRMED, present.record(), before, change.values());
  }

  /** Says no to what somebody else proposed, and why. */
  public void decline(RecordKind kind, UUID id, UUID changeId, String reason) {
    PresentRecord present = records.load(kind, id, Action.DISTRIBUTION_DECLINED);
    DistributionChange change =
        records.change(present, changeId, ChangeState.DECLINED, Action.DISTRIBUTION_DECLINED);
    Map<String, Object> before = change.values();
    change.decline(reason, current.get(), clock.instant());
    keep(Action.DISTRIBUTION_DECLINED, present, change, before);
  }

  /** Takes an own proposal back. */
  public void withdraw(RecordKind kind, UUID id, UUID changeId) {
    PresentRecord present = records.load(kind, id, Action.DISTRIBUTION_WITHDRAWN);
    DistributionChange change =
        records.change(present, changeId, ChangeState.WITHDRAWN, Action.DISTRIBUTION_WITHDRAWN);
    Map<String, Object> before = change.values();
    change.withdraw(current.get(), clock.instant());
    keep(Action.DISTRIBUTION_WITHDRAWN, present, change, before);
  }

  /** The leaf names the record with the distribution that the change is about. */
  private void keep(
      Action action, PresentRecord present, DistributionChange change, Map<String, Object> before) {
    audit.changed(action, () -> change.about(present.record()), before, change.values());
  }

  /**
   * Takes the record back to fewer readers at once.
   *
   * @param delegations who goes on reading a record that becomes restricted; else without effect
   */
  public void narrow(
      RecordKind kind, UUID id, Distribution to, Set<UUID> delegations, String reason) {
    PresentRecord present = records.load(kind, id, Action.DISTRIBUTION_NARROWED);
    Instant now = clock.instant();
    DistributionChange change =
        DistributionChange.narrowed(present, to, reason, current.get(), now);
    if (to == Distribution.RESTRICTED) {
      readers.requireReaders(present, delegations);
    }
    em.persist(change);
    em.flush();
    change.carryOut(present.record());
    audit.changed(Action.DISTRIBUTION_NARROWED, present.record(), null, change.values());
    if (to == Distribution.RESTRICTED) {
      readers.nameOnly(present.record().ref(), delegations, now);
    }
  }
}
