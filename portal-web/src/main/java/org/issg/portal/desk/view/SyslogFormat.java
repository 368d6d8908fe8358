package org.issg.portal.desk.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.service.TakenLeaf;

/**
 * Leaves as syslog messages (RFC 5424), one a line: what they say stands as structured data, and
 * the leaf itself as the message.
 */
class SyslogFormat implements LeafFormat {

  /** Facility 13, log audit, times eight; the severity is added (section 6.2.1). */
  private static final int LOG_AUDIT = 13 * 8;

  private static final int WARNING = 4;
  private static final int NOTICE = 5;
  private static final int INFORMATIONAL = 6;

  /** Stands before a message in UTF-8 (section 6.4). */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Lists without a bound, which the message has. */
  private static final Set<String> IN_THE_MESSAGE = Set.of("shown", "tally", "v");

  /** What receivers may cut a line at, or do to a terminal what its sender wants. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  private static final Pattern ESCAPED = Pattern.compile("([\"\\\\\\]])");
  private static final Pattern NOT_VISIBLE = Pattern.compile("[^!-~]");
  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

  private final String head;
  private final String data;

  SyslogFormat(SyslogSource source) {
    this.head = " " + source.host() + " issg-portal - ";
    this.data = " [leaf@" + source.enterprise();
  }

  @Override
  public String head() {
    return "";
  }

  @Override
  public String lines(List<TakenLeaf> leaves) {
    return leaves.stream().map(leaf -> line(leaf) + "\n").collect(Collectors.joining());
  }

  private String line(TakenLeaf leaf) {
    LeafMembers members = new LeafMembers(leaf);
    int priority = LOG_AUDIT + members.outcome().map(SyslogFormat::severity).orElse(WARNING);
    String at = members.get(members.get("at") == null ? "recorded_at" : "at");
    return "<"
        + priority
        + ">1 "
        + at
        + head
        + messageId(members)
        + structured(members)
        + " "
        + BYTE_ORDER_MARK
        + plain(leaf.leaf());
  }

  private static int severity(Outcome outcome) {
    return switch (outcome) {
      case READ -> INFORMATIONAL;
      case DONE -> NOTICE;
      case REFUSED, FAILED -> WARNING;
    };
  }

  /** At most 32 visible characters (section 6.2.7); the whole stands in the structured data. */
  private static String messageId(LeafMembers members) {
    String action = members.get("action");
    if (action == null) {
      return "-";
    }
    String visible = NOT_VISIBLE.matcher(action).replaceAll("?");
    return visible.length() > 32 ? visible.substring(0, 32) : visible;
  }

  private String structured(LeafMembers members) {
    StringBuilder text = new StringBuilder(data);
    for (Map.Entry<String, String> each : members.all().entrySet()) {
      if (each.getValue() != null && !IN_THE_MESSAGE.contains(each.getKey())) {
        String name =
            UNDERSCORE
                .matcher(each.getKey())
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        text.append(' ').append(name).append("=\"").append(escaped(each.getValue())).append('"');
      }
    }
    return text.append(']').toString();
  }

  /** Quotation mark, backslash and closing bracket are escaped (section 6.3.3). */
  private static String escaped(String value) {
    return ESCAPED.matcher(plain(value)).replaceAll("\\\\$1");
  }

  private static String plain(String value) {
    return CONTROL.matcher(value).replaceAll(" ");
  }
}
