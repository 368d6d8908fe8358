package org.issg.portal.shared.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The portal's texts by bundle and key, in the reader's language. */
@RequestScoped
public class Texts {

  private static final String BUNDLES = "org.issg.portal.texts.";

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
}
