package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.LogState;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.sequence.BundleExport;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;

/** Shows an auditor how far the signed tree has come, and hands it out in short transactions. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class LedgerQueries {

  /** As many waiting leaves as are counted at most. */
  public static final int MANY = 1001;

  private static final int CHECKPOINTS = 10;

  @PersistenceContext private EntityManager em;
  @Inject private Verifications verifications;
  @Inject private LogKeys keys;
  @Inject private LogState log;
  @Inject private AuditTrail audit;

  /** The state of the tree at this moment. */
  public LedgerState state() {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select (select coalesce(max(e.index), -1) + 1 from audit_entry e),"
                        + " w.n, w.oldest, (select sum(pg_total_relation_size(t.relid))"
                        + " from pg_partition_tree('audit_leaf') t), now()"
                        + " from (select count(*) as n, min(l.recorded_at) as oldest from"
                        + " (select l.recorded_at from audit_leaf l"
                        + " where l.recorded_at > now() - interval '1 day' and not exists"
                        + " (select from audit_entry e where e.recorded_at = l.recorded_at"
                        + " and e.leaf_id = l.id) order by l.recorded_at limit "
                        + MANY
                        + ") l) w")
                .getSingleResult();
    LedgerState state =
        new LedgerState(
            number(row[0]),
            number(row[1]),
            (Instant) row[2],
            number(row[3]),
            checkpoints(),
            verifications.last(),
            keys.areNamed(),
            log.isSequenced(),
            (Instant) row[4]);
    audit.read(Action.LEDGER_READ, RecordRef.of("log", null));
    return state;
  }

  @SuppressWarnings("unchecked")
  private List<LedgerState.SignedState> checkpoints() {
    List<Object[]> rows =
        em.createNativeQuery(
                "select c.size, c.signed_at, encode(c.root, 'base64'), coalesce((select"
                    + " string_agg(s.witness, ', ' order by s.witness) from audit_cosignature s"
                    + " where s.size = c.size), '') from audit_checkpoint c"
                    + " order by c.size desc limit "
                    + CHECKPOINTS)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new LedgerState.SignedState(
                    number(row[0]), (Instant) row[1], (String) row[2], (String) row[3]))
        .toList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /**
   * Chooses the checkpoint of a bundle that is to be handed out, up to which its values are read;
   * the leaf of the whole, before anything leaves.
   *
   * @throws RuleViolation if there is no checkpoint yet, none of the known size was ever signed,
   *     none that holds the range was cosigned where that is demanded, or there is no such range
   */
  public BundleHead begin(BundleRange wanted) {
    BundleHead head = chosen(wanted, 0);
    taken(head.from(), head.end());
    return head;
  }

  /**
   * Chooses a later checkpoint, since values were destroyed meanwhile; a second leaf names what it
   * adds to the range.
   *
   * @param least leaves that it has signed
   */
  public BundleHead later(BundleRange wanted, BundleHead begun, long least) {
    BundleHead head = chosen(wanted, least);
    if (head.end() > begun.end()) {
      taken(begun.end(), head.end());
    }
    return head;
  }

  private void taken(long from, long end) {
    audit.read(Action.BUNDLE_TAKEN, RecordRef.of("log", null), from + "-" + (end - 1));
  }

  private BundleHead chosen(BundleRange wanted, long least) {
    return em.unwrap(Session.class)
        .doReturningWork(connection -> chosen(new BundleExport(connection), wanted, least));
  }

  private static BundleHead chosen(BundleExport export, BundleRange wanted, long least)
      throws SQLException {
    long size = size(last(export));
    if (wanted.known() != 0 && !export.hasSigned(wanted.known())) {
      throw new RuleViolation("desk.ledger.since", String.valueOf(wanted.known()));
    }
    wanted.requireWithin(size);
    SignedNote checkpoint = checkpoint(export, wanted, Math.max(least, wanted.least()));
    return export.head(checkpoint, wanted.first(), wanted.end(size(checkpoint)), wanted.known());
  }

  private static long size(SignedNote checkpoint) {
    return Checkpoint.parse(checkpoint.text()).size();
  }

  private static SignedNote last(BundleExport export) throws SQLException {
    try {
      return export.checkpoint();
    } catch (IllegalStateException none) {
      throw new RuleViolation("desk.ledger.none");
    }
  }

  private static SignedNote checkpoint(BundleExport export, BundleRange wanted, long least)
      throws SQLException {
    if (!wanted.cosigned()) {
      return export.checkpoint(least);
    }
    return export
        .cosignedCheckpoint(least)
        .orElseThrow(() -> new RuleViolation("desk.ledger.cosigned"));
  }

  /** The values beside the leaves of a range, as many as one short transaction hands out. */
  public List<StoredValue> values(long from, long end) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection -> new BundleExport(connection).values(from, end, LogValues.KINDS));
  }

  /** The first leaves of a range, as many as one short transaction hands out. */
  public List<StoredLeaf> leaves(long from, long end) {
    return em.unwrap(Session.class)
        .doReturningWork(connection -> new BundleExport(connection).leaves(from, end));
  }
}
