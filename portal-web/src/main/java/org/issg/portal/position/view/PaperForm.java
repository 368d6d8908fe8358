package org.issg.portal.position.view;

import java.io.Serializable;
import java.util.List;
import org.issg.portal.position.About;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.position.service.PaperDraft;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Track;

/** What is typed about a paper, until it is saved. */
public class PaperForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** In the order in which they stand below each other. */
  private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "ar", "es", "zh");

  private final List<TextForm> texts = LANGUAGES.stream().map(TextForm::new).toList();
  private BodyCode body;
  private Track track;
  private String about;

  void show(PositionPaper paper) {
    body = paper.protection().body();
    track = paper.track();
    about = paper.about() == null ? null : paper.about().toString();
    texts.forEach(text -> paper.text(text.getLanguage()).ifPresent(text::show));
  }

  /** Opens the language in which a new paper is likely to be written. */
  void expect(String language) {
    texts.stream().filter(text -> text.getLanguage().equals(language)).forEach(TextForm::expect);
  }

  PaperDraft draft() {
    return new PaperDraft(
        body,
        track,
        About.parse(about).orElse(null),
        texts.stream().filter(text -> !text.isBlank()).map(TextForm::words).toList());
  }

  public List<TextForm> getTexts() {
    return texts;
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }

  public Track getTrack() {
    return track;
  }

  public void setTrack(Track track) {
    this.track = track;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }
}
