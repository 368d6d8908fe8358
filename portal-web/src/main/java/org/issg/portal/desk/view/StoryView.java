package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.issg.portal.desk.service.FirstAccess;
import org.issg.portal.desk.service.Reader;
import org.issg.portal.desk.service.Story;
import org.issg.portal.desk.service.StoryQueries;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;

/** What became of one record, as the log tells it. */
@Named
@RequestScoped
public class StoryView {

  private static final double WHOLE = 100;

  @Inject private StoryQueries stories;

  private String object;
  private Story story;

  public void load() {
    if (object == null || object.isBlank()) {
      throw new NoSuchPage();
    }
    story = stories.of(object.strip());
    if (story.record() == null) {
      throw new NoSuchPage();
    }
  }

  public Story getStory() {
    return story;
  }

  private Addresses leaves() {
    return Addresses.of("/desk/log.xhtml")
        .with("object", story.symbol() == null ? story.record() : story.symbol());
  }

  /** All leaves of the record and its parts. */
  public String getLogAddress() {
    return leaves().toString();
  }

  public String address(Reader reader) {
    return leaves().with("person", reader.actor()).toString();
  }

  public String address(FirstAccess first) {
    return leaves().with("delegation", first.delegation()).with("outcome", "READ").toString();
  }

  /** How long the bar of a delegation is, in hundredths of the longest. */
  public double share(FirstAccess first) {
    return WHOLE
        * first.reads()
        / story.firsts().stream().mapToLong(FirstAccess::reads).max().orElse(1);
  }

  public String getObject() {
    return object;
  }

  public void setObject(String object) {
    this.object = object;
  }
}
