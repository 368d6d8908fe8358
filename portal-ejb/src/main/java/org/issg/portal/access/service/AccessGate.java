package org.issg.portal.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.issg.portal.access.AccessPolicy;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Grant;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.access.Reason;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.service.CurrentActor;

/** Loads records through both walls; what may not be read is refused as if it did not exist. */
@Dependent
public class AccessGate {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private Protections protections;
  @Inject private Clock clock;

  /** Lets the record pass that a query found, or says why it may not be known. */
  public <T> T pass(
      Optional<T> found,
      Function<T, Protection> protection,
      RecordRef about,
      Operation operation,
      Action action) {
    return pass(found, protection, about, about, operation, action);
  }

  /**
   * The same for a record that is read through another, such as evidence through its dossier.
   *
   * @param granted the record that grants name
   */
  public <T> T pass(
      Optional<T> found,
      Function<T, Protection> protection,
      RecordRef about,
      RecordRef granted,
      Operation operation,
      Action action) {
    T record = found.orElseThrow(() -> hidden(about, action));
    Actor actor = current.get();
    Protection protectedBy = protection.apply(record);
    List<Grant> grants = grants(protectedBy, granted);
    Instant now = clock.instant();
    Decision read = AccessPolicy.decide(actor, Operation.READ, protectedBy, grants, now);
    require(read, about, action, true);
    require(AccessPolicy.decide(actor, operation, protectedBy, grants, now), about, action, false);
    return record;
  }

  /** Lets the actor make a record of the body, or refuses. */
  public void mayCreate(Protection protection, String kind, Action action) {
    Decision decision =
        AccessPolicy.decide(
            current.get(), Operation.CREATE, protection, List.of(), clock.instant());
    RecordRef about =
        new RecordRef(kind, null, null, protection.body().name(), protection.distribution().name());
    require(decision, about, action, false);
  }

  /** Lets what a rule of a feature permits pass; its refusal hides nothing from the actor. */
  public void require(Decision decision, RecordRef about, Action action) {
    require(decision, about, action, false);
  }

  /** A refusal in words of the log: the actor gets the answer for a record that does not exist. */
  public AccessRefused refusal(Action action, RecordRef about, Reason reason) {
    return new AccessRefused(action, about, reason, true);
  }

  private static void require(Decision decision, RecordRef about, Action action, boolean hides) {
    if (!decision.isPermitted()) {
      throw new AccessRefused(action, about, decision.reason(), hides);
    }
  }

  private AccessRefused hidden(RecordRef about, Action action) {
    Reason reason =
        protections
            .of(about)
            .map(
                hidden ->
                    AccessPolicy.decide(
                        current.get(), Operation.READ, hidden, List.of(), clock.instant()))
            .map(decision -> decision.isPermitted() ? Reason.NOT_DISTRIBUTED : decision.reason())
            .orElse(Reason.NOT_FOUND);
    return new AccessRefused(action, about, reason, true);
  }

  /** The grants of a restricted record, as far as the actor may know them. */
  private List<Grant> grants(Protection protection, RecordRef about) {
    if (protection.distribution() != Distribution.RESTRICTED) {
      return List.of();
    }
    return em.createQuery(
            "select new org.issg.portal.access.Grant(g.delegationId, g.memberId, g.expiresAt)"
                + " from AccessGrant g where g.objectKind = :kind and g.objectId = :id",
            Grant.class)
        .setParameter("kind", about.kind())
        .setParameter("id", about.id())
        .getResultList();
  }
}
