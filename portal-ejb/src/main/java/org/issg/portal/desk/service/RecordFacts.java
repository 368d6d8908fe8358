package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.AccessPolicy;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Grant;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.Protections;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.shared.Actor;

/** Records as those see them who see no content: what protects them, and who is named to read. */
@Dependent
class RecordFacts {

  @PersistenceContext private EntityManager em;
  @Inject private Protections protections;

  /**
   * The records that are meant, and what the policy answers about each.
   *
   * @param actor who would read; null where that is not known in full
   */
  @SuppressWarnings("unchecked")
  List<ExplainedRecord> explained(String wanted, Actor actor, Instant at) {
    List<Object[]> found =
        em.createNativeQuery("select kind, id, symbol from records_named(?1)")
            .setParameter(1, wanted)
            .getResultList();
    return found.stream()
        .flatMap(
            row ->
                explained(RecordRef.of((String) row[0], (UUID) row[1]), (String) row[2], actor, at))
        .toList();
  }

  private Stream<ExplainedRecord> explained(
      RecordRef record, String symbol, Actor actor, Instant at) {
    return protections
        .of(record)
        .map(protection -> explained(record, symbol, protection, actor, at))
        .stream();
  }

  private ExplainedRecord explained(
      RecordRef record, String symbol, Protection protection, Actor actor, Instant at) {
    List<NamedReader> readers = readers(record);
    RecordRef ref =
        new RecordRef(
            record.kind(),
            record.id(),
            null,
            protection.body().name(),
            protection.distribution().name());
    return new ExplainedRecord(
        ref,
        symbol,
        protection,
        owner(protection),
        readers,
        actor == null ? Map.of() : decisions(actor, protection, readers, at));
  }

  private static Map<Operation, Decision> decisions(
      Actor actor, Protection protection, List<NamedReader> readers, Instant at) {
    List<Grant> grants = readers.stream().map(NamedReader::grant).toList();
    Map<Operation, Decision> decisions = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      decisions.put(operation, AccessPolicy.decide(actor, operation, protection, grants, at));
    }
    return decisions;
  }

  private String owner(Protection protection) {
    UUID owner = protection.ownerDelegationId();
    return owner == null ? null : em.find(Delegation.class, owner).code();
  }

  @SuppressWarnings("unchecked")
  private List<NamedReader> readers(RecordRef record) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select delegation_id, member_id, name, expires_at from readers_named(?1, ?2)")
            .setParameter(1, record.kind())
            .setParameter(2, record.id())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new NamedReader(
                    new Grant((UUID) row[0], (UUID) row[1], (Instant) row[3]), (String) row[2]))
        .toList();
  }
}
