package org.issg.portal.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads canonical JSON (RFC 8785) and refuses bytes that {@link CanonicalJson} would not have
 * written: unsorted or doubled members, white space, longer escapes, other spellings of a number.
 * Like the writer it knows whole numbers only.
 */
public final class CanonicalReader {

  /** Deeper nesting than any leaf has; a limit, so that no input exhausts the stack. */
  private static final int DEEPEST = 64;

  private static final int MOST_DIGITS = 16;

  /** Control characters that have no short escape. */
  private static final Pattern CONTROL = Pattern.compile("00(0[0-7bef]|1[0-9a-f])");

  private final String text;
  private int at;
  private int depth;

  private CanonicalReader(String text) {
    this.text = text;
  }

  /**
   * The members of the object that these bytes are.
   *
   * @throws NotCanonicalException with the place and the reason
   */
  public static Map<String, Object> object(byte[] bytes) {
    CanonicalReader reader = new CanonicalReader(text(bytes));
    Map<String, Object> members = reader.object();
    if (reader.at != reader.text.length()) {
      throw reader.refusal("something follows the object");
    }
    return members;
  }

  private static String text(byte[] bytes) {
    try {
      return StrictUtf8.decode(bytes);
    } catch (IllegalArgumentException e) {
      throw new NotCanonicalException("not UTF-8");
    }
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> text();
      case 't' -> literal("true", Boolean.TRUE);
      case 'f' -> literal("false", Boolean.FALSE);
      case 'n' -> literal("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    enter('{');
    Map<String, Object> members = new LinkedHashMap<>();
    String previous = null;
    while (peek() != '}') {
      if (previous != null) {
        expect(',');
      }
      String name = text();
      if (previous != null && previous.compareTo(name) >= 0) {
        throw refusal("members are not sorted, or one is there twice");
      }
      expect(':');
      members.put(name, value());
      previous = name;
    }
    leave('}');
    return Collections.unmodifiableMap(members);
  }

  private List<Object> list() {
    enter('[');
    List<Object> values = new ArrayList<>();
    while (peek() != ']') {
      if (!values.isEmpty()) {
        expect(',');
      }
      values.add(value());
    }
    leave(']');
    return Collections.unmodifiableList(values);
  }

  private void enter(char bracket) {
    expect(bracket);
    if (++depth > DEEPEST) {
      throw refusal("nested too deeply");
    }
  }

  private void leave(char bracket) {
    expect(bracket);
    depth--;
  }

  private String text() {
    expect('"');
    int start = at;
    while (peek() != '"' && peek() != '\\') {
      plain(peek());
    }
    return peek() == '"' ? text.substring(start, at++) : escapedText(text.substring(start, at));
  }

  private String escapedText(String beginning) {
    StringBuilder out = new StringBuilder(beginning);
    while (peek() != '"') {
      char unit = peek();
      out.append(unit == '\\' ? escape() : plain(unit));
    }
    at++;
    return out.toString();
  }

  private char plain(char unit) {
    if (unit < CanonicalJson.FIRST_PRINTABLE) {
      throw refusal("a control character must be escaped");
    }
    at++;
    return unit;
  }

  private char escape() {
    at++;
    char letter = next();
    return switch (letter) {
      case '"', '\\' -> letter;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> escapedControl();
      default -> throw refusal("no such escape is needed");
    };
  }

  /** A control character without a short escape; anything else is written as itself. */
  private char escapedControl() {
    if (at + 4 > text.length()) {
      throw refusal("ends too early");
    }
    String digits = text.substring(at, at + 4);
    if (!CONTROL.matcher(digits).matches()) {
      throw refusal("no such escape is needed");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private <T> T literal(String word, T value) {
    if (!text.startsWith(word, at)) {
      throw refusal("not a value");
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    if (!isShortest(digits)) {
      at = start;
      throw refusal("not a value, or a number that is not whole, exact and in its shortest form");
    }
    return Long.valueOf(digits);
  }

  private static boolean isShortest(String digits) {
    String magnitude = digits.startsWith("-") ? digits.substring(1) : digits;
    if (magnitude.isEmpty() || magnitude.length() > MOST_DIGITS) {
      return false;
    }
    return magnitude.charAt(0) == '0'
        ? digits.equals("0")
        : CanonicalJson.isExact(Long.parseLong(magnitude));
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      at--;
      throw refusal("expected " + wanted);
    }
  }

  private char next() {
    char unit = peek();
    at++;
    return unit;
  }

  private char peek() {
    if (at >= text.length()) {
      throw refusal("ends too early");
    }
    return text.charAt(at);
  }

  private NotCanonicalException refusal(String reason) {
    return new NotCanonicalException(reason + ", at character " + at);
  }
}
