package org.issg.portal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Listens to what Hibernate sends to the database from the thread that made this, with the
 * parameters beside each statement. Timers of the application go on meanwhile in threads of theirs.
 */
public final class RecordedStatements extends Handler implements AutoCloseable {

  private static final Pattern BOUND =
      Pattern.compile("binding parameter \\(\\d+:(\\w+)\\) <- \\[(.*)]", Pattern.DOTALL);

  private final Logger statements = Logger.getLogger("org.hibernate.SQL");
  private final Logger parameters = Logger.getLogger("org.hibernate.orm.jdbc.bind");
  private final List<Sent> sent = new ArrayList<>();
  private final Thread owner = Thread.currentThread();

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

  /** How often statements were sent; rows that are inserted one after the other go together. */
  public long times() {
    return IntStream.range(0, sent.size()).filter(i -> !isOfTheSameBatch(i)).count();
  }

  private boolean isOfTheSameBatch(int i) {
    String sql = sent.get(i).sql();
    return i > 0 && sql.startsWith("insert") && sql.equals(sent.get(i - 1).sql());
  }

  @Override
  public void publish(LogRecord line) {
    if (Thread.currentThread() != owner) {
      return;
    }
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
