package org.issg.portal.audit.service;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.issg.portal.ledger.sequence.Database;

/** Whether the log can be written: the database answers, has partitions, and knows the nodes. */
@Stateless
public class LogState {

  @PersistenceContext private EntityManager em;

  /**
   * For how many months from now on, this one included, partitions of the log follow each other
   * without a gap: those that are attached to it, whatever their names are.
   */
  public int partitionsAhead() {
    return ((Number)
            em.createNativeQuery(
                    "with recursive month as materialized (select"
                        + " substring(m.bound from 'FROM .''([^'']+)''')::timestamptz as begins,"
                        + " substring(m.bound from 'TO .''([^'']+)''')::timestamptz as ends from"
                        + " (select pg_get_expr(c.relpartbound, c.oid) as bound from pg_inherits i"
                        + " join pg_class c on c.oid = i.inhrelid where not i.inhdetachpending"
                        + " and i.inhparent = 'audit_leaf'::regclass) m),"
                        + " ahead (months, ends) as (select 1, m.ends from month m"
                        + " where m.begins <= now() and now() < m.ends union all"
                        + " select a.months + 1, m.ends from ahead a join month m"
                        + " on m.begins = a.ends) select coalesce(max(months), 0) from ahead")
                .getSingleResult())
        .intValue();
  }

  /** Whether a leaf lies in the default partition, since its month is not there. */
  public boolean hasLeavesBeyondMonths() {
    return (boolean)
        em.createNativeQuery("select leaves_beyond_months()", Boolean.class).getSingleResult();
  }

  /** Since when a leaf of the last day waits for its place in the signed tree, if one does. */
  public Optional<Instant> waitingSince() {
    return Optional.ofNullable(
        (Instant)
            em.createNativeQuery("select leaf_waiting_since()", Instant.class).getSingleResult());
  }

  /**
   * Whether a sequencer leads: a session of its role holds the lock as long as it is at work. Any
   * role can take that lock; this keeps the sequencer from its work, and is no sequencer.
   */
  public boolean isSequenced() {
    return (boolean)
        em.createNativeQuery(
                "select exists (select from pg_locks l join pg_database d on d.oid = l.database"
                    + " join pg_stat_activity a on a.pid = l.pid"
                    + " where pg_has_role(a.usesysid, 'portal_sequencer', 'usage')"
                    + " and d.datname = current_database() and l.locktype = 'advisory'"
                    + " and l.granted and l.objsubid = 1"
                    + " and (cast(l.classid as bigint) << 32) + cast(l.objid as bigint) = ?1)",
                Boolean.class)
            .setParameter(1, Database.LEADER_LOCK)
            .getSingleResult();
  }

  /** Whether the database has the key of that id among those of the nodes, and in its term. */
  public boolean holds(String keyId) {
    return (boolean)
        em.createNativeQuery(
                "select exists (select from node_key where id = ?1 and valid_from <= now()"
                    + " and (valid_until is null or valid_until > now()))",
                Boolean.class)
            .setParameter(1, keyId)
            .getSingleResult();
  }
}
