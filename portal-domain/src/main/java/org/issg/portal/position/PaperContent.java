package org.issg.portal.position;

import java.util.List;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;

/**
 * What a delegation writes in a paper.
 *
 * @param about the agenda item or dossier that it is about, or null
 * @param words one for each language, at least one
 */
public record PaperContent(Track track, About about, List<PaperWords> words) {

  public PaperContent {
    if (track == null) {
      throw new RuleViolation("position.track.missing");
    }
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new RuleViolation("position.words.none");
    }
    if (words.stream().map(PaperWords::language).distinct().count() < words.size()) {
      throw new RuleViolation("position.language.twice");
    }
  }
}
