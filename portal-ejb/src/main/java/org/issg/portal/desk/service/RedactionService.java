package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.Redaction;
import org.issg.portal.desk.RedactionPolicy;
import org.issg.portal.desk.RedactionReason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Two auditors decide that the values beside a leaf are destroyed; each act names the leaf. */
@Stateless
@ActsAsCaller
@RolesAllowed(AUDITOR_NAME)
public class RedactionService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private RedactionList redactions;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Asks for the values beside a leaf to be destroyed.
   *
   * @throws RuleViolation if there are none, or somebody has asked for it
   */
  public UUID request(PageKey leaf, RedactionReason reason) {
    RecordRef about = RecordRef.of("redaction", null);
    gate.require(RedactionPolicy.keep(current.get()), about, Action.REDACTION_REQUESTED);
    if (!redactions.beside(leaf).isOpenToRequest()) {
      throw new RuleViolation("desk.redaction.nothing");
    }
    Redaction redaction = new Redaction(leaf, reason, current.get(), clock.instant());
    em.persist(redaction);
    done(Action.REDACTION_REQUESTED, redaction);
    return redaction.id();
  }

  /** Agrees to what another auditor asked for; the values go once the leaf about it is signed. */
  public void confirm(UUID id) {
    Redaction redaction = load(id, RedactionPolicy::decide, Action.REDACTION_CONFIRMED);
    redaction.confirm(current.get(), clock.instant());
    done(Action.REDACTION_CONFIRMED, redaction);
  }

  /** Says no to what another auditor asked for. */
  public void decline(UUID id) {
    Redaction redaction = load(id, RedactionPolicy::decide, Action.REDACTION_DECLINED);
    redaction.decline(current.get(), clock.instant());
    done(Action.REDACTION_DECLINED, redaction);
  }

  /** Takes an own request back. */
  public void withdraw(UUID id) {
    Redaction redaction = load(id, RedactionPolicy::withdraw, Action.REDACTION_WITHDRAWN);
    redaction.withdraw(current.get(), clock.instant());
    done(Action.REDACTION_WITHDRAWN, redaction);
  }

  private Redaction load(UUID id, BiFunction<Actor, Redaction, Decision> policy, Action action) {
    RecordRef about = RecordRef.of("redaction", id);
    Redaction redaction =
        redactions.find(id).orElseThrow(() -> gate.refusal(action, about, Reason.NOT_FOUND));
    gate.require(policy.apply(current.get(), redaction), redaction.ref(), action);
    return redaction;
  }

  private void done(Action action, Redaction redaction) {
    audit.done(action, redaction, List.of(redaction.leaf().id()));
  }
}
