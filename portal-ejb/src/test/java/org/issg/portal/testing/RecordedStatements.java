package org.issg.portal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to what Hibernate sends to the database, with the parameters beside each statement. */
public final class RecordedStatements extends Handler implements AutoCloseable {

  private static final Pattern BOUND =
      Pattern.compile("binding parameter \\(\\d+:(\\w+)\\) <- \\[(.*)]", Pattern.DOTALL);

  private final Logger statements = Logger.getLogger("org.hibernate.SQL");
  private final Logger parameters = Logger.getLogger("org.hibernate.orm.jdbc.bind");
  private final List<Sent> sent = new ArrayList<>();

  public RecordedStatements() {
    for (Logger each : List.of(statements, parameters)) {
      each.setLevel(Level.ALL);
      each.addHandler(this);
    }
    setLevel(Level.ALL);
  }

  /** What was sent so far, in order. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLoggerName().equals(statements.getName())) {
      sent.add(new Sent(line.getMessage(), new ArrayList<>()));
      return;
    }
    Matcher bound = BOUND.matcher(line.getMessage());
    if (bound.matches()) {
      sent.get(sent.size() - 1).bound().add(new Bound(bound.group(1), bound.group(2)));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Logger each : List.of(statements, parameters)) {
      each.removeHandler(this);
      each.setLevel(null);
    }
  }

  /** A statement as it was prepared. */
  public record Sent(String sql, List<Bound> bound) {}

  /**
   * A parameter.
   *
   * @param type by its JDBC name
   * @param text of its value
   */
  public record Bound(String type, String text) {}
}
