package org.issg.portal.document;

import java.util.regex.Pattern;
import org.issg.portal.shared.RuleViolation;

/** The symbol under which a document is cited, such as {@code ISSG/CTF/2016/12/Add.1}. */
public final class DocumentSymbol {

  private static final Pattern FORM =
      Pattern.compile(
          "ISSG(/(HTF|CTF))?/\\d{4}/([A-Z]{2,6}/)?\\d{1,5}(/(Add|Rev|Corr)\\.\\d{1,3})*");

  private DocumentSymbol() {}

  /** The symbol as it is kept; blank is no symbol (null). */
  public static String parse(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String symbol = text.strip();
    if (!FORM.matcher(symbol).matches()) {
      throw new RuleViolation("document.symbol.form");
    }
    return symbol;
  }
}
