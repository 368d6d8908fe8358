package org.issg.portal.journey;

import java.time.Instant;
import java.util.List;

/** What time does to the session that a person began last, without waiting for it. */
public final class Sessions {

  private static final String LAST =
      " where sid = (select sid from login_session where subject = ?"
          + " order by started_at desc limit 1)";

  private final Database database;
  private final Person person;

  public Sessions(Visitors visitors, Person person) {
    this.database = visitors.database();
    this.person = person;
  }

  /** Lets it look as if nobody had used it for so long. */
  public void leaveAlone(String time) {
    database.texts(
        "update login_session set last_seen_at = now() - ?::interval" + LAST + " returning sid",
        time,
        person.subject());
  }

  /** Lets it look as if the person had proved at that moment who they are. */
  public void provedAgainAt(Instant moment) {
    database.texts(
        "update login_session set proved_at = ?" + LAST + " returning sid",
        moment,
        person.subject());
  }

  /** Lets it have begun so long ago that so little is left. */
  public void leave(String time) {
    database.texts(
        "update login_session set ends_at = now() + ?::interval" + LAST + " returning sid",
        time,
        person.subject());
  }

  /** Since when nobody has used it, in seconds. */
  public long unusedSeconds() {
    return database.count(
        "select extract(epoch from now() - last_seen_at)::bigint from login_session" + LAST,
        person.subject());
  }

  /** Why the person's sessions have ended, the latest first. */
  public List<String> endCauses() {
    return database.texts(
        "select end_cause from login_session where subject = ? and ended_at is not null"
            + " order by ended_at desc",
        person.subject());
  }
}
