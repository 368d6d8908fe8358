package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;

/** Counts the leaves of a span of time, so that an auditor sees what is unusual. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class OverviewQueries {

  /** The longest span, so that no question takes long. */
  public static final Duration LONGEST = Duration.ofDays(31);

  private static final Duration BY_HOUR = Duration.ofDays(2);
  private static final int TOP = 10;
  private static final String LEAVES =
      " from audit_leaf l where l.action <> 'audit.leavesTallied' and l.recorded_at";
  private static final String SPAN = LEAVES + " >= ?1 and l.recorded_at < ?2";

  /**
   * One interval after the other, so that nothing has to be sorted, and with those in which nothing
   * happened; %1$s is their length: hours, since a day of the session's zone may be longer or
   * shorter.
   */
  private static final String INTERVALS =
      "select s.at, s.at + interval '%1$s', c.* from generate_series(date_bin('%1$s',"
          + " cast(?1 as timestamptz), "
          + OfficeHours.ORIGIN
          + "), cast(?2 as timestamptz) - interval '1 microsecond', interval '%1$s') as s (at)"
          + " cross join lateral (select count(*) filter (where l.outcome = 'READ') as reads,"
          + " count(*) filter (where l.outcome = 'DONE') as changes,"
          + " count(*) filter (where l.outcome = 'REFUSED') as refusals,"
          + " count(*) filter (where l.outcome = 'FAILED') as failures"
          + LEAVES
          + " >= greatest(s.at, cast(?1 as timestamptz))"
          + " and l.recorded_at < least(s.at + interval '%1$s', cast(?2 as timestamptz))"
          + ") c order by s.at";

  /** Who reads most, and who reads most outside office hours, from one look at the span. */
  private static final String PEOPLE =
      "with reads as materialized (select l.actor as key, count(*) as n, count(*) filter (where "
          + OfficeHours.HOUR_OUTSIDE
          + ") as outside"
          + SPAN
          + " and l.outcome = 'READ' and l.actor not like 'system:%' group by l.actor),"
          + " most as ((select key, n, false as outside from reads order by n desc, key limit "
          + TOP
          + ")"
          + " union all (select key, outside, true from reads where outside > 0"
          + " order by outside desc, key limit "
          + TOP
          + "))"
          + " select t.key, m.display_name, t.n, t.outside from most t"
          + " left join member m on m.subject = t.key order by t.n desc, t.key";

  /** Why something was refused, and why something failed, from one look at the span. */
  private static final String CAUSES =
      "select key, null, n, outcome = 'FAILED' from (select l.reason as key, l.outcome,"
          + " count(*) as n, row_number() over (partition by l.outcome"
          + " order by count(*) desc, l.reason) as place"
          + SPAN
          + " and l.outcome in ('REFUSED', 'FAILED') group by l.reason, l.outcome) c"
          + " where place <= "
          + TOP
          + " order by n desc, key";

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;

  /**
   * The counts from one moment to before another.
   *
   * @throws RuleViolation if the span is empty or longer than {@link #LONGEST}
   */
  public Overview of(Instant from, Instant until) {
    requireSpan(from, until, "desk.overview.span");
    Map<Boolean, List<Tally>> readers = tallies(PEOPLE, from, until);
    Map<Boolean, List<Tally>> causes = tallies(CAUSES, from, until);
    Overview overview =
        new Overview(
            intervals(from, until),
            readers.get(false),
            readers.get(true),
            causes.get(false),
            causes.get(true));
    audit.read(
        Action.OVERVIEW_READ, RecordRef.of("log", null), overview.people(), from + "/" + until);
    return overview;
  }

  static void requireSpan(Instant from, Instant until, String otherwise) {
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new RuleViolation(otherwise);
    }
  }

  private List<Interval> intervals(Instant from, Instant until) {
    String unit = Duration.between(from, until).compareTo(BY_HOUR) > 0 ? "24 hours" : "1 hour";
    return rows(INTERVALS.formatted(unit), from, until).map(OverviewQueries::interval).toList();
  }

  private static Interval interval(Object[] row) {
    return new Interval(
        (Instant) row[0],
        (Instant) row[1],
        count(row[2]),
        count(row[3]),
        count(row[4]),
        count(row[5]));
  }

  /** Parted by the last column. */
  private Map<Boolean, List<Tally>> tallies(String sql, Instant from, Instant until) {
    return rows(sql, from, until)
        .collect(
            Collectors.partitioningBy(
                row -> (Boolean) row[3],
                Collectors.mapping(OverviewQueries::tally, Collectors.toList())));
  }

  @SuppressWarnings("unchecked")
  private Stream<Object[]> rows(String sql, Instant from, Instant until) {
    List<Object[]> found =
        em.createNativeQuery(sql).setParameter(1, from).setParameter(2, until).getResultList();
    return found.stream();
  }

  private static Tally tally(Object[] row) {
    return new Tally((String) row[0], (String) row[1], count(row[2]));
  }

  private static long count(Object number) {
    return ((Number) number).longValue();
  }
}
