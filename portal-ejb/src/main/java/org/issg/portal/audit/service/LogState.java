package org.issg.portal.audit.service;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether the log can be written: the database answers, has partitions, and knows the nodes. */
@Stateless
public class LogState {

  @PersistenceContext private EntityManager em;

  /** For how many months from now on, this one included, a partition of the log is ready. */
  public int partitionsAhead() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from pg_class where relkind = 'r'"
                        + " and relname ~ '^audit_leaf_[0-9]{4}_[0-9]{2}$'"
                        + " and relname >= 'audit_leaf_' || to_char(now(), 'YYYY_MM')")
                .getSingleResult())
        .intValue();
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
