package org.issg.portal.position.service;

import java.util.List;
import java.util.UUID;
import org.issg.portal.position.About;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Track;

/**
 * What a delegate has typed about a paper.
 *
 * @param body where it is put; a paper once drafted stays with its body
 * @param about what it is about, or null
 */
public record PaperDraft(BodyCode body, Track track, About about, List<Words> words) {

  public PaperDraft {
    words = List.copyOf(words);
  }

  /**
   * The paper in one language.
   *
   * @param html as it came from the editor, or null
   * @param upload a file that has arrived and takes the place of the present one, or null
   * @param keepsFile whether the present file stays where no other takes its place
   */
  public record Words(String language, String title, String html, UUID upload, boolean keepsFile) {}
}
