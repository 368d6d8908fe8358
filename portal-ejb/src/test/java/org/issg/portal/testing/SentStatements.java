package org.issg.portal.testing;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Hibernate sends to the database as text, with the parameters in their places. */
public final class SentStatements implements AutoCloseable {

  /** What Hibernate calls a column, which changes with every entity that comes. */
  private static final Pattern ALIAS = Pattern.compile("(r\\.\\w+) \\w+_\\d+_\\d+_");

  private final RecordedStatements recorded = new RecordedStatements();
  private final BinaryOperator<String> literal;

  /**
   * @param literal writes a parameter of a type in SQL
   */
  public SentStatements(BinaryOperator<String> literal) {
    this.literal = literal;
  }

  /** The one statement that was sent with those words in it, without aliases of columns. */
  public String with(String words) {
    List<String> found =
        recorded.sent().stream().map(this::text).filter(each -> each.contains(words)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " statements with «" + words + "»: " + found);
    }
    return ALIAS.matcher(found.get(0)).replaceAll("$1");
  }

  private String text(RecordedStatements.Sent sent) {
    String text = sent.sql();
    for (RecordedStatements.Bound each : sent.bound()) {
      String value = literal.apply(each.type(), each.text());
      text = text.replaceFirst("\\?", Matcher.quoteReplacement(value));
    }
    return text;
  }

  @Override
  public void close() {
    recorded.close();
  }
}
