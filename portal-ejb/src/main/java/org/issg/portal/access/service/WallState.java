package org.issg.portal.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.Session;
import org.issg.portal.shared.service.Caller;

/** Whether the second wall stands as the application needs it. */
@Stateless
public class WallState {

  @PersistenceContext private EntityManager em;
  @Inject private SealedActor sealed;

  /** What is missing; empty when all is well. */
  public Set<WallGap> gaps() {
    Set<WallGap> gaps = EnumSet.noneOf(WallGap.class);
    if (!isTrue(
        "select proleakproof from pg_proc"
            + " where oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'\\:\\:regprocedure")) {
      gaps.add(WallGap.FULL_TEXT_LEAKS);
    }
    claim(Caller.system("wall-state"));
    if (!isTrue("select actor_subject() is not null")) {
      gaps.add(WallGap.ACTOR_NOT_BELIEVED);
    }
    return gaps;
  }

  private void claim(Caller caller) {
    String signed =
        em.unwrap(Session.class).doReturningWork(connection -> sealed.of(caller, connection));
    em.createNativeQuery("select set_config('portal.actor', ?1, true)")
        .setParameter(1, signed)
        .getSingleResult();
  }

  private boolean isTrue(String sql) {
    return (boolean) em.createNativeQuery(sql, Boolean.class).getSingleResult();
  }
}
