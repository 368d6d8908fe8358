package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Delegations, which all bodies share, and who belongs to them. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class DelegationService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private People people;
  @Inject private SeatWriter writer;
  @Inject private AuditTrail audit;

  /** All delegations by their codes. */
  public List<Delegation> list() {
    mayKeep(Action.DELEGATIONS_LISTED);
    List<Delegation> delegations = people.delegations();
    audit.read(
        Action.DELEGATIONS_LISTED,
        RecordRef.of("delegation", null),
        delegations.stream().map(Delegation::id).toList());
    return delegations;
  }

  /** Adds a delegation; names are given in the order English, French, Russian, Arabic. */
  public UUID add(String code, String english, String french, String russian, String arabic) {
    mayKeep(Action.DELEGATION_ADDED);
    Delegation delegation = new Delegation(code, english, french, russian, arabic);
    em.persist(delegation);
    audit.changed(Action.DELEGATION_ADDED, delegation, null);
    return delegation.id();
  }

  private void mayKeep(Action action) {
    gate.require(
        MandatePolicy.addDelegation(current.get()), RecordRef.of("delegation", null), action);
  }

  /** Puts a person into a delegation; seenVersion is the version of the person that was shown. */
  public void set(UUID memberId, int seenVersion, UUID delegationId) {
    Member member = people.person(memberId, Action.DELEGATION_SET);
    if (member.version() != seenVersion) {
      throw new RuleViolation("shared.changedByOther");
    }
    writer.setDelegation(memberId, delegationId);
  }
}
