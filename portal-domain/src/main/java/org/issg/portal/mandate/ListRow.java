package org.issg.portal.mandate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.issg.portal.access.Term;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * One row of a list of people, as it is written there; what is left out is null.
 *
 * @param line where it begins in the file, from 1
 */
public record ListRow(
    int line, String account, String function, String delegation, String from, String until) {

  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  public ListRow {
    account = Texts.optional(account);
    function = Texts.optional(function);
    delegation = Texts.optional(delegation);
    from = Texts.optional(from);
    until = Texts.optional(until);
  }

  /** The account, which every row must name. */
  public String readAccount() {
    return Texts.required(account, "mandate.account.missing");
  }

  /** The function by its name in capitals, such as {@code HEAD_OF_DELEGATION}. */
  public MandateFunction readFunction() {
    String name =
        Texts.required(function, "mandate.function.missing")
            .toUpperCase(Locale.ROOT)
            .replace(' ', '_');
    return Arrays.stream(MandateFunction.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("mandate.function.unknown"));
  }

  /** From when until when by the clock of Geneva; a day alone means its beginning. */
  public Term readTerm() {
    return new Term(
        moment(from, "mandate.from.malformed"), moment(until, "mandate.until.malformed"));
  }

  private static Instant moment(String text, String malformed) {
    if (text == null) {
      return null;
    }
    try {
      String iso = text.replace(' ', 'T');
      LocalDateTime time =
          iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
      return time.atZone(GENEVA).toInstant();
    } catch (DateTimeException unreadable) {
      throw new RuleViolation(malformed);
    }
  }
}
