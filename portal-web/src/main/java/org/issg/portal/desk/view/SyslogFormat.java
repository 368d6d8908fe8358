package org.issg.portal.desk.view;

import java.util.List;
import java.util.stream.Collectors;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.service.Row;

/** Leaves as syslog messages (RFC 5424), one a line; what they say stands as structured data. */
class SyslogFormat implements LeafFormat {

  /** Facility 13, log audit, times eight; the severity is added (section 6.2.1). */
  private static final int LOG_AUDIT = 13 * 8;

  private static final int WARNING = 4;
  private static final int NOTICE = 5;
  private static final int INFORMATIONAL = 6;

  /** 32473 is the enterprise number that RFC 5612 keeps for documents and examples. */
  private static final String DATA = "leaf@32473";

  private final String host;

  SyslogFormat(String host) {
    this.host = host;
  }

  @Override
  public String head() {
    return "";
  }

  @Override
  public String lines(List<Row> rows) {
    return rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private String line(Row row) {
    int priority = LOG_AUDIT + severity(Outcome.valueOf(row.outcome()));
    return "<"
        + priority
        + ">1 "
        + row.at()
        + " "
        + host
        + " issg-portal - "
        + messageId(row)
        + " "
        + data(row);
  }

  private static int severity(Outcome outcome) {
    return switch (outcome) {
      case READ -> INFORMATIONAL;
      case DONE -> NOTICE;
      case REFUSED, FAILED -> WARNING;
    };
  }

  /** At most 32 visible characters (section 6.2.7). */
  private static String messageId(Row row) {
    return row.action().length() > 32 ? row.action().substring(0, 32) : row.action();
  }

  private static String data(Row row) {
    StringBuilder data = new StringBuilder("[").append(DATA);
    add(data, "id", row.id());
    add(data, "outcome", row.outcome());
    add(data, "reason", row.reason());
    add(data, "actor", row.actor());
    add(data, "actorName", row.actorName());
    add(data, "delegation", row.delegation());
    add(data, "function", row.function());
    add(data, "objectKind", row.objectKind());
    add(data, "objectId", row.objectId());
    add(data, "objectVersion", row.objectVersion());
    add(data, "body", row.body());
    add(data, "distribution", row.distribution());
    add(data, "address", row.address());
    add(data, "session", row.session());
    add(data, "request", row.request());
    return data.append(']').toString();
  }

  /** Quotation mark, backslash and closing bracket are escaped (section 6.3.3). */
  private static void add(StringBuilder data, String name, Object value) {
    if (value != null) {
      data.append(' ')
          .append(name)
          .append("=\"")
          .append(
              value.toString().replaceAll("([\"\\\\\\]])", "\\\\$1").replaceAll("[\\r\\n]", " "))
          .append('"');
    }
  }
}
