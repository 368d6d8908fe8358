package org.issg.portal.meeting.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.service.MeetingList;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;

/** The list of meetings; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class MeetingListView {

  private static final String PAGE = "/meeting/list.xhtml";

  @Inject private MeetingQueries meetings;

  private String body;
  private String when;
  private String after;
  private String before;
  private MeetingList.Page page;

  public void load() {
    page = meetings.list(new MeetingList.Filter(bodyCode(), isPast(), key(), before != null));
  }

  private BodyCode bodyCode() {
    try {
      return body == null || body.isEmpty() ? null : BodyCode.valueOf(body);
    } catch (IllegalArgumentException unknown) {
      throw new NoSuchPage();
    }
  }

  private PageKey key() {
    String key = before == null ? after : before;
    return key == null ? null : PageKey.parse(key).orElseThrow(NoSuchPage::new);
  }

  private static String key(Meeting meeting) {
    return new PageKey(meeting.schedule().start().toInstant(), meeting.id()).toString();
  }

  public boolean isPast() {
    return "past".equals(when);
  }

  public List<Meeting> getRows() {
    return page.rows();
  }

  public String getPreviousAddress() {
    return page.hasPrevious() && !page.rows().isEmpty()
        ? address().with("before", key(page.rows().get(0))).toString()
        : null;
  }

  public String getNextAddress() {
    return page.hasNext() && !page.rows().isEmpty()
        ? address().with("after", key(page.rows().get(page.rows().size() - 1))).toString()
        : null;
  }

  private Addresses address() {
    return Addresses.of(PAGE).with("body", body).with("when", when);
  }

  public BodyCode[] getBodies() {
    return BodyCode.values();
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getWhen() {
    return when;
  }

  public void setWhen(String when) {
    this.when = when;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
