package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Span;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Language;

/** How rules are put in words, and where the leaves stand that they counted. */
@Named
@RequestScoped
public class AlertWords {

  @Inject private Language language;

  /** What the rule asks, in a sentence. */
  public String sentence(AlertTerms terms) {
    Locale locale = Locale.forLanguageTag(language.code());
    ResourceBundle texts = ResourceBundle.getBundle("org.issg.portal.texts.desk", locale);
    return MessageFormat.format(
        texts.getString("rule.sentence." + terms.kind()).replace("'", "''"),
        String.valueOf(terms.threshold()),
        String.valueOf(terms.span()));
  }

  /** Exactly the leaves that were counted. */
  public String leaves(String actor, AlertTerms terms, Span span) {
    return Addresses.of("/desk/log.xhtml")
        .with("person", actor)
        .with("counted", terms.kind())
        .with("body", terms.body())
        .with("from", span.from())
        .with("until", span.until())
        .toString();
  }
}
