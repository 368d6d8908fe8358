package org.issg.portal.meeting.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.meeting.MeetingState;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.meeting.service.MeetingService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** The page of one meeting, with what its secretariat may do with it as a whole. */
@Named
@ViewScoped
public class MeetingPageView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpenMeeting open;
  @Inject private MeetingService service;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private String reason;

  /** Reads the meeting before anything of the page is rendered. */
  public void load() {
    page();
  }

  private UUID meetingId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  public String publish() {
    return messages.attempt(() -> service.publish(meetingId())) ? reload() : null;
  }

  public String cancel() {
    return messages.attempt(() -> service.cancel(meetingId(), reason))
        ? reload() + "&kept=cancel-" + id
        : null;
  }

  private static String reload() {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId()
        + "?faces-redirect=true&includeViewParams=true";
  }

  private MeetingPage page() {
    return open.toRead(meetingId());
  }

  public Meeting getMeeting() {
    return page().meeting();
  }

  public List<AgendaLine> getAgenda() {
    return page().agenda();
  }

  public List<MeetingDocument> documentsAt(UUID itemId) {
    return page().documentsAt(itemId);
  }

  public MeetingPage getPage() {
    return page();
  }

  /** Name of the delegation that leads an item; null when the chair does. */
  public String lead(AgendaLine line) {
    Delegation delegation = page().delegations().get(line.item().leadDelegationId());
    return delegation == null ? null : delegation.name(frame.getLanguage());
  }

  public boolean isEditable() {
    return page().editable() && getMeeting().state().isOpen();
  }

  /** The actor may put a paper before the body, and the meeting is still to be held. */
  public boolean isFiling() {
    return page().filing() && getMeeting().state().isOpen();
  }

  public boolean isPublishable() {
    return page().editable() && getMeeting().state() == MeetingState.DRAFT;
  }

  public boolean isCancellable() {
    return page().editable() && getMeeting().state() == MeetingState.PUBLISHED;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Keeps the part of the page open in which something was not accepted; null closes it. */
  public String getCancelOpen() {
    return FacesContext.getCurrentInstance().isValidationFailed() ? "open" : null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
