package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.desk.service.FirstAccess;
import org.issg.portal.desk.service.LogFilter;
import org.issg.portal.desk.service.Reader;
import org.issg.portal.desk.service.Row;
import org.issg.portal.desk.service.Story;
import org.issg.portal.desk.service.StoryQueries;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;

/** What became of one record, as the log tells it. */
@Named
@RequestScoped
public class StoryView {

  private static final double WHOLE = 100;

  @Inject private StoryQueries stories;
  @Inject private LogWords words;

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
    return Addresses.of("/desk/log.xhtml").with("object", named());
  }

  private Object named() {
    return story.symbol() == null || story.isAdministrative() ? story.record() : story.symbol();
  }

  /** All leaves of the record and its parts. */
  public String getLogAddress() {
    return leaves().toString();
  }

  /** What the person did with it; of somebody who had it in lists alone, these. */
  public String address(Reader reader) {
    return reader.reads() + reader.refusals() > 0
        ? by(reader, leaves()).toString()
        : listsAddress(reader);
  }

  /** The lists that showed it to the person. */
  public String listsAddress(Reader reader) {
    return by(reader, Addresses.of("/desk/log.xhtml").with("shown", named())).toString();
  }

  private static Addresses by(Reader reader, Addresses leaves) {
    return leaves.with("person", reader.actor()).with("delegation", code(reader.delegation()));
  }

  private static String code(String delegation) {
    return delegation == null ? LogFilter.NONE : delegation;
  }

  public String address(FirstAccess first) {
    return leaves()
        .with("delegation", code(first.delegation()))
        .with("outcome", "READ")
        .with("questions", LogFilter.WITHOUT)
        .toString();
  }

  /** The leaf of a change. */
  public String address(Row change) {
    return Addresses.of("/desk/leaf.xhtml")
        .with("at", new PageKey(change.at(), change.id()))
        .toString();
  }

  /** What was before and after a change; empty where no values are kept for auditors. */
  public List<ValueLine> values(Row change) {
    return story.values().getOrDefault(change.id(), List.of());
  }

  /** Whether there are more people than the page names. */
  public boolean isReadersCut() {
    return story.people() > story.readers().size();
  }

  /** How the record is called: by its symbol or account, else by its kind. */
  public String getName() {
    return story.symbol() == null ? words.kind(story.kind()) : story.symbol();
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
