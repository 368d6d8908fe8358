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
import org.issg.portal.shared.view.Paging;
import org.issg.portal.shared.view.Parameters;

/** The list of meetings; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class MeetingListView {

  private static final String PAGE = "/meeting/list.xhtml";

  @Inject private MeetingQueries meetings;

  private String body;
  private String when;
  private final Paging paging = new Paging();
  private MeetingList.Page page;

  public void load() {
    page =
        meetings.list(
            new MeetingList.Filter(
                Parameters.one(BodyCode.class, body),
                isPast(),
                paging.key(PageKey::parse),
                paging.isBackwards()));
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
    return page.hasPrevious()
        ? Paging.previous(address(), page.rows(), MeetingListView::key)
        : null;
  }

  public String getNextAddress() {
    return page.hasNext() ? Paging.next(address(), page.rows(), MeetingListView::key) : null;
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

  public Paging getPaging() {
    return paging;
  }
}
