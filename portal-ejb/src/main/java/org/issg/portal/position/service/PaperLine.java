package org.issg.portal.position.service;

import java.util.Map;
import java.util.stream.Stream;
import org.issg.portal.position.PositionPaper;

/** A paper as lists name it: its titles by their languages, not its texts. */
public record PaperLine(PositionPaper paper, Map<String, String> titles) {

  public PaperLine {
    titles = Map.copyOf(titles);
  }

  /** The language that a reader of that one gets: it, else English, else any. */
  public String languageFor(String language) {
    return Stream.of(language, "en")
        .filter(titles::containsKey)
        .findFirst()
        .orElseGet(() -> titles.keySet().stream().sorted().findFirst().orElse(language));
  }

  public String titleFor(String language) {
    return titles.get(languageFor(language));
  }
}
