package org.issg.portal.meeting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.issg.portal.access.service.CircleQuery;
import org.issg.portal.access.service.Circles;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.Schedule;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.CurrentActor;

/** The list of meetings, read by key: from a meeting's start and id onwards or backwards. */
@Dependent
public class MeetingList {

  /** Rows of a page. */
  public static final int SIZE = 20;

  private static final String TABLE = "meeting";
  private static final String BEGAN =
      "r.starts_at > cast(:now as timestamptz) - interval '" + Schedule.LONGEST + "'";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;

  /** One page, and whether there is more on either side. */
  public Page page(Filter filter, Instant now) {
    List<Meeting> found = query(filter, now).entities(em, Meeting.class);
    KeyCut<Meeting> cut = KeyCut.of(found, SIZE, filter.key(), filter.backwards());
    return new Page(cut.rows(), cut.hasPrevious(), cut.hasNext());
  }

  private CircleQuery query(Filter filter, Instant now) {
    CircleQuery meetings =
        new CircleQuery(TABLE, "starts_at", SIZE + 1, Circles.of(current.get()))
            .ascending(filter.past() == filter.backwards());
    return (filter.past() ? over(meetings, now) : notOver(meetings, now))
        .equal("body", filter.body())
        .after(filter.key());
  }

  /**
   * Only meetings that have not ended; none of them began longer ago than a meeting can last. The
   * planner takes beginning and end for independent and would expect next to none, so that it read
   * all instead of a page: what is added to the end keeps it from guessing.
   */
  public static CircleQuery notOver(CircleQuery meetings, Instant now) {
    return meetings.where(BEGAN).where("r.ends_at + interval '0' > :now", "now", now);
  }

  private static CircleQuery over(CircleQuery meetings, Instant now) {
    return meetings.where("r.starts_at < :now").where("r.ends_at <= :now", "now", now);
  }

  /**
   * Which meetings, and from where: coming ones earliest first, past ones latest first.
   *
   * @param body only those of this body, or null for all
   * @param backwards the page before the key instead of the one after it
   */
  public record Filter(BodyCode body, boolean past, PageKey key, boolean backwards) {}

  /** Rows in the order of the list. */
  public record Page(List<Meeting> rows, boolean hasPrevious, boolean hasNext) {}
}
