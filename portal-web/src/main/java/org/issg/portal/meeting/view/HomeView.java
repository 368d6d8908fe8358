package org.issg.portal.meeting.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingChange;
import org.issg.portal.meeting.service.MeetingHome;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.shared.view.Frame;

/** The first page: what meets next, and what changed since the last visit. */
@Named
@RequestScoped
public class HomeView {

  @Inject private MeetingQueries meetings;
  @Inject private Frame frame;

  private MeetingHome home;

  /** Loads the page; those who belong to no body are sent to the page that is theirs. */
  public String load() {
    if (frame.isMember()) {
      home = meetings.home();
      return null;
    }
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return frame.isAuditor() ? "/desk/log?faces-redirect=true" : "/welcome?faces-redirect=true";
  }

  public List<Meeting> getNext() {
    return home == null ? List.of() : home.next();
  }

  public List<MeetingChange> getChanges() {
    return home == null ? List.of() : home.changes();
  }

  /** The title of the document that a change is about; null where it is about none. */
  public String documentTitle(MeetingChange change) {
    return change.documentId() == null ? null : home.documentTitles().get(change.documentId());
  }
}
