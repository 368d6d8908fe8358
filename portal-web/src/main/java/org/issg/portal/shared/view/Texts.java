package org.issg.portal.shared.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.issg.portal.audit.ReasonCode;

/** The portal's texts by bundle and key, in the reader's language. */
@RequestScoped
public class Texts {

  private static final String BUNDLES = "org.issg.portal.texts.";
  private static final Set<String> OF_RULES =
      Set.of(
          "shared",
          "access",
          "mandate",
          "document",
          "dossier",
          "position",
          "meeting",
          "release",
          "home",
          "desk");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  @Inject private Language language;

  /** All texts of a feature, by key. */
  public ResourceBundle bundle(String feature) {
    return ResourceBundle.getBundle(BUNDLES + feature, Locale.forLanguageTag(language.code()));
  }

  /** The text of that key; nothing where it has none. */
  public Optional<String> find(String feature, String key) {
    ResourceBundle texts = bundle(feature);
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  /** The text of that key, with what belongs into its places {@code {0}}, {@code {1}} and so on. */
  public String filled(String feature, String key, Object... arguments) {
    return MessageFormat.format(bundle(feature).getString(key).replace("'", "''"), arguments);
  }

  /**
   * What the rule says that the log calls so: its first sentence, with dots in its places; nothing
   * where no rule is called so.
   */
  public Optional<String> ofRule(String code) {
    String feature = code.split("_", 2)[0].toLowerCase(Locale.ROOT);
    if (!OF_RULES.contains(feature)) {
      return Optional.empty();
    }
    ResourceBundle texts = bundle(feature);
    return texts.keySet().stream()
        .filter(key -> key.startsWith(feature + ".") && ReasonCode.of(key).equals(code))
        .min(Comparator.naturalOrder())
        .map(key -> PLACE.matcher(texts.getString(key)).replaceAll("…").split("(?<=\\.) ", 2)[0]);
  }
}
