package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.issg.portal.shared.view.Language;
import org.issg.portal.shared.view.Texts;

/** Says in the reader's language what leaves hold as codes; what has no word stays its code. */
@Named
@RequestScoped
public class LogWords {

  private static final String REASON = "reason.";
  private static final String VERIFICATION = "verify.cause.";
  private static final String SYSTEM = "system:";

  @Inject private Texts texts;
  @Inject private Language language;

  private String word(String prefix, String code) {
    return texts.find("desk", prefix + code).orElse(code);
  }

  /** A kind of record, such as {@code position_paper}. */
  public String kind(String code) {
    return word("kind.", code);
  }

  /** Why something was refused or failed, such as {@code NOT_A_MEMBER}, or by what rule. */
  public String reason(String code) {
    return texts
        .find("desk", REASON + code)
        .or(() -> texts.find("desk", VERIFICATION + code))
        .or(() -> texts.ofRule(code))
        .orElse(code);
  }

  /**
   * Who acted.
   *
   * @param name as the portal knows it, or null
   */
  public String person(String subject, String name) {
    if (name != null) {
      return name;
    }
    return subject.startsWith(SYSTEM)
        ? texts.find("desk", "system." + subject.substring(SYSTEM.length())).orElse(subject)
        : subject;
  }

  /** The codes of all reasons that have a word, in the order of their words. */
  public List<String> getReasons() {
    Collator order = Collator.getInstance(Locale.forLanguageTag(language.code()));
    return texts.bundle("desk").keySet().stream()
        .filter(key -> key.startsWith(REASON))
        .map(key -> key.substring(REASON.length()))
        .sorted(Comparator.comparing(this::reason, order))
        .toList();
  }
}
