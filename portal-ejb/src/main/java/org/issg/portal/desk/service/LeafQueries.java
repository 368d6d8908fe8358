package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.dossier.service.Registers;
import org.issg.portal.ledger.NodeKeys;
import org.issg.portal.ledger.NodePublicKey;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.ActsAsCaller;

/** Shows an auditor one leaf as it is stored, with the values to which it commits. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class LeafQueries {

  @PersistenceContext private EntityManager em;
  @Inject private Symbols symbols;
  @Inject private KeptValues values;
  @Inject private RedactionList redactions;
  @Inject private Registers registers;
  @Inject private AuditTrail audit;

  /** The leaf of that moment and id, or nothing. */
  public Optional<LeafPage> open(PageKey key) {
    List<Row> rows = new LogStatement(LogFilter.ALL, 1).exactly(key).rows(em);
    audit.read(Action.LEAF_READ, RecordRef.of("log", null), rows.stream().map(Row::id).toList());
    return rows.stream().findFirst().map(this::page);
  }

  private LeafPage page(Row row) {
    Object[] stored =
        (Object[])
            em.createNativeQuery(
                    "select leaf, leaf_hash, node_key, signature from audit_leaf"
                        + " where recorded_at = ?1 and id = ?2")
                .setParameter(1, row.at())
                .setParameter(2, row.id())
                .getSingleResult();
    byte[] leaf = (byte[]) stored[0];
    String nodeKey = (String) stored[2];
    return new LeafPage(
        row,
        symbols.of(List.of(row)).get(row.objectId()),
        new String(leaf, StandardCharsets.UTF_8),
        HexFormat.of().formatHex((byte[]) stored[1]),
        nodeKey,
        keys().check(nodeKey, (byte[]) stored[3], leaf, row.at()),
        values.of(List.of(row)).getOrDefault(row.id(), List.of()),
        redactions.beside(new PageKey(row.at(), row.id())),
        registers.delegations());
  }

  @SuppressWarnings("unchecked")
  private NodeKeys keys() {
    List<Object[]> rows =
        em.createNativeQuery("select public_key, valid_from, valid_until from node_key")
            .getResultList();
    return new NodeKeys(
        rows.stream()
            .map(
                row ->
                    new NodeKeys.Registered(
                        new NodePublicKey((byte[]) row[0]), (Instant) row[1], (Instant) row[2]))
            .toList());
  }
}
