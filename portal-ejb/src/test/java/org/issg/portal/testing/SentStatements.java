package org.issg.portal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to what Hibernate sends to the database, with the parameters in their places. */
public final class SentStatements extends Handler implements AutoCloseable {

  private static final Pattern BOUND =
      Pattern.compile("binding parameter \\(\\d+:(\\w+)\\) <- \\[(.*)]", Pattern.DOTALL);

  /** What Hibernate calls a column, which changes with every entity that comes. */
  private static final Pattern ALIAS = Pattern.compile("(r\\.\\w+) \\w+_\\d+_\\d+_");

  private final Logger statements = Logger.getLogger("org.hibernate.SQL");
  private final Logger parameters = Logger.getLogger("org.hibernate.orm.jdbc.bind");
  private final List<String> sent = new ArrayList<>();
  private final BinaryOperator<String> literal;

  /**
   * @param literal writes a parameter of a type in SQL
   */
  public SentStatements(BinaryOperator<String> literal) {
    this.literal = literal;
    for (Logger each : List.of(statements, parameters)) {
      each.setLevel(Level.ALL);
      each.addHandler(this);
    }
    setLevel(Level.ALL);
  }

  /** The one statement that was sent with those words in it, without aliases of columns. */
  public String with(String words) {
    List<String> found = sent.stream().filter(each -> each.contains(words)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " statements with «" + words + "» of " + sent);
    }
    return ALIAS.matcher(found.get(0)).replaceAll("$1");
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLoggerName().equals(statements.getName())) {
      sent.add(line.getMessage());
      return;
    }
    Matcher bound = BOUND.matcher(line.getMessage());
    if (bound.matches()) {
      int last = sent.size() - 1;
      String value = literal.apply(bound.group(1), bound.group(2));
      sent.set(last, sent.get(last).replaceFirst("\\?", Matcher.quoteReplacement(value)));
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
}
