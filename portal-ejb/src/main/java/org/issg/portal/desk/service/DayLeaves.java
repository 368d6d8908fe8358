package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts and orders the leaves of one person's day, all along the index by person and time. */
@Dependent
class DayLeaves {

  /** Acts of a day that are told one by one; the log has the others. */
  static final int ACTS = 500;

  private static final int SESSIONS = 50;

  private static final String DAY =
      " from audit_leaf l where l.actor = :actor and l.recorded_at >= :from"
          + " and l.recorded_at < :until";

  private static final String SUM =
      "select count(*) filter (where l.outcome = 'READ'),"
          + " count(*) filter (where l.outcome = 'DONE'),"
          + " count(*) filter (where l.outcome = 'REFUSED'),"
          + " count(*) filter (where l.outcome = 'FAILED'),"
          + " count(distinct l.object_id) filter (where l.outcome = 'READ'),"
          + " count(distinct l.address), min(l.recorded_at), max(l.recorded_at)"
          + DAY;

  private static final String ACTS_BY_HOUR =
      "select date_trunc('hour', l.recorded_at, 'Europe/Zurich') as hour, l.outcome, l.action,"
          + " l.object_kind, l.object_id, l.reason, count(*), min(l.recorded_at) as first,"
          + " max(l.recorded_at), (array_agg(l.id order by l.recorded_at, l.id))[1] as leaf"
          + DAY
          + " group by 1, 2, 3, 4, 5, 6 order by first, leaf limit "
          + (ACTS + 1);

  /**
   * A sign-in itself knows no session yet: it is that of the session whose first act comes next.
   */
  private static final String SESSIONS_OF_DAY =
      "with day as materialized (select l.recorded_at, l.session, l.address, l.action"
          + DAY
          + "), begun as (select d.session, min(d.recorded_at) as first,"
          + " max(d.recorded_at) as last, count(*) as leaves,"
          + " max(d.recorded_at) filter (where d.action = 'access.signOut') as ended,"
          + " string_agg(distinct d.address, ', ') as addresses"
          + " from day d where d.session is not null group by d.session),"
          + " placed as (select b.*, coalesce(lag(b.first) over (order by b.first, b.session),"
          + " '-infinity') as before from begun b)"
          + " select (select max(d.recorded_at) from day d where d.action = 'access.signIn'"
          + " and d.recorded_at > p.before and d.recorded_at <= p.first),"
          + " p.first, p.last, p.ended, p.addresses, p.leaves"
          + " from placed p order by p.first, p.session limit "
          + SESSIONS;

  @PersistenceContext private EntityManager em;

  private Query of(String sql, String actor, GenevaDay day) {
    return em.createNativeQuery(sql)
        .setParameter("actor", actor)
        .setParameter("from", day.from())
        .setParameter("until", day.until());
  }

  DaySum sum(String actor, GenevaDay day) {
    Object[] row = (Object[]) of(SUM, actor, day).getSingleResult();
    return new DaySum(
        count(row[0]),
        count(row[1]),
        count(row[2]),
        count(row[3]),
        count(row[4]),
        count(row[5]),
        (Instant) row[6],
        (Instant) row[7]);
  }

  /** One more than {@link #ACTS}, if there are as many. */
  @SuppressWarnings("unchecked")
  List<DayAct> acts(String actor, GenevaDay day) {
    List<Object[]> rows = of(ACTS_BY_HOUR, actor, day).getResultList();
    return rows.stream().map(DayLeaves::act).toList();
  }

  private static DayAct act(Object[] row) {
    return new DayAct(
        (Instant) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (UUID) row[4],
        (String) row[5],
        count(row[6]),
        (Instant) row[7],
        (Instant) row[8],
        (UUID) row[9]);
  }

  @SuppressWarnings("unchecked")
  List<DaySession> sessions(String actor, GenevaDay day) {
    List<Object[]> rows = of(SESSIONS_OF_DAY, actor, day).getResultList();
    return rows.stream().map(DayLeaves::session).toList();
  }

  private static DaySession session(Object[] row) {
    return new DaySession(
        (Instant) row[0],
        (Instant) row[1],
        (Instant) row[2],
        (Instant) row[3],
        (String) row[4],
        count(row[5]));
  }

  private static long count(Object number) {
    return ((Number) number).longValue();
  }
}
