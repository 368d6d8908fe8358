package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Span;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Texts;

/** How rules are put in words, and where the leaves stand that they counted. */
@Named
@RequestScoped
public class AlertWords {

  @Inject private Texts texts;

  /** What the rule asks, in a sentence. */
  public String sentence(AlertTerms terms) {
    return texts.filled(
        "desk",
        "rule.sentence." + terms.kind(),
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
