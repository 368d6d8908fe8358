package org.issg.portal.journey;

import java.util.stream.Collectors;

/**
 * All that the portal holds of people's work, to see whether any of it was touched; what the rules
 * of auditors find in the meantime is none of it.
 */
public final class Stock {

  private final Database database;

  public Stock(Database database) {
    this.database = database;
  }

  /** Changes with every row that is made, changed or taken away, and with nothing else. */
  public String fingerprint() {
    return database
        .texts(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind = 'r' and relrowsecurity and relname not like 'audit_%'"
                + " and relname not in ('login_session', 'member', 'upload', 'content_chunk',"
                + " 'alert', 'alert_notice', 'alert_watch')"
                + " order by relname")
        .stream()
        .map(table -> table + " " + rows(table))
        .collect(Collectors.joining("\n"));
  }

  private String rows(String table) {
    return database
        .texts(
            "select count(*) || ' ' || coalesce(md5(string_agg(xmin::text || ctid::text, ','"
                + " order by ctid)), '') from "
                + table)
        .get(0);
  }
}
