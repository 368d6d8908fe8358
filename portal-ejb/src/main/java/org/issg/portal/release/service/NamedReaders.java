package org.issg.portal.release.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.issg.portal.access.AccessGrant;
import org.issg.portal.access.Distribution;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.release.PresentRecord;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;

/** The delegations that read a restricted record by name. */
@Dependent
public class NamedReaders {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AuditTrail audit;

  /** Delegations that are named for the record now, or would be if it were restricted again. */
  Set<UUID> named(RecordRef record) {
    return ids(
        em.createNativeQuery(
                "select delegation_id from access_grant where object_kind = ?1 and object_id = ?2"
                    + " and delegation_id is not null"
                    + " and (expires_at is null or expires_at > now())",
                UUID.class)
            .setParameter(1, record.kind())
            .setParameter(2, record.id())
            .getResultList());
  }

  /** Delegations that sit in the body of the record. */
  Set<UUID> seated(PresentRecord present) {
    return ids(
        em.createNativeQuery("select delegation_id from seated_delegations(?1)", UUID.class)
            .setParameter(1, present.body().name())
            .getResultList());
  }

  @SuppressWarnings("unchecked")
  private static Set<UUID> ids(List<?> found) {
    return new HashSet<>((List<UUID>) found);
  }

  /** Refuses names of delegations that are no readers yet: a narrowing opens nothing. */
  void requireReaders(PresentRecord present, Set<UUID> delegations) {
    if (delegations.isEmpty()) {
      throw new RuleViolation("release.delegations.none");
    }
    if (present.circle() != Distribution.GENERAL && !seated(present).containsAll(delegations)) {
      throw new RuleViolation("release.delegations.notReaders");
    }
  }

  /** From now on those alone read the record by name; each grant given or ended has its leaf. */
  void nameOnly(RecordRef record, Set<UUID> delegations, Instant at) {
    Instant end = (Instant) em.createNativeQuery("select now()", Instant.class).getSingleResult();
    Map<UUID, AccessGrant> given = inForce(record, end);
    for (UUID ended : end(record, delegations)) {
      AccessGrant grant = given.get(ended);
      audit.changed(Action.ACCESS_ENDED, grant, grant.values(), grant.valuesUntil(end));
    }
    Set<UUID> kept = named(record);
    for (UUID delegation : delegations) {
      if (!kept.contains(delegation)) {
        AccessGrant grant = new AccessGrant(record, delegation, current.get(), at);
        em.persist(grant);
        audit.changed(Action.ACCESS_GRANTED, grant, null);
      }
    }
  }

  private Map<UUID, AccessGrant> inForce(RecordRef record, Instant at) {
    return em.createQuery(
            "select g from AccessGrant g where g.objectKind = :kind and g.objectId = :record"
                + " and (g.expiresAt is null or g.expiresAt > :now)",
            AccessGrant.class)
        .setParameter("kind", record.kind())
        .setParameter("record", record.id())
        .setParameter("now", at)
        .getResultStream()
        .collect(Collectors.toMap(grant -> grant.ref().id(), Function.identity()));
  }

  private Set<UUID> end(RecordRef record, Set<UUID> but) {
    return ids(
        em.createNativeQuery(
                "update access_grant set expires_at = now() where object_kind = ?1 and object_id = ?2"
                    + " and (expires_at is null or expires_at > now())"
                    + " and (delegation_id is null or delegation_id <> all (?3)) returning id",
                UUID.class)
            .setParameter(1, record.kind())
            .setParameter(2, record.id())
            .setParameter(3, but.toArray(UUID[]::new))
            .getResultList());
  }
}
