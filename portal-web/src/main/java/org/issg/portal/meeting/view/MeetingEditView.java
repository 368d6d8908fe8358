package org.issg.portal.meeting.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingKind;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.meeting.service.MeetingService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Calling a meeting, and changing what, when and where it is. */
@Named
@ViewScoped
public class MeetingEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MeetingQueries meetings;
  @Inject private MeetingService service;
  @Inject private MemberService members;
  @Inject private Messages messages;

  private String id;
  private UUID meetingId;
  private UUID created;
  private int seenVersion;
  private MeetingForm form = new MeetingForm();
  private List<BodyCode> bodies = List.of();

  /** Shows the meeting as it is now; without an id, an empty form for those who may call one. */
  public void load() {
    if (id == null || id.isEmpty()) {
      bodies = members.secretariats();
      form.setBody(bodies.get(0));
      form.setDistribution(
          form.getBody() == BodyCode.ISSG ? Distribution.GENERAL : Distribution.LIMITED);
      return;
    }
    meetingId = Ids.parse(id).orElseThrow(NoSuchPage::new);
    Meeting meeting = meetings.openToEdit(meetingId).meeting();
    seenVersion = meeting.version();
    form.show(meeting);
  }

  /** Saves and goes to the agenda of a new meeting, or to the page of one that was changed. */
  public String save() {
    return messages.attempt(this::store)
        ? (isFresh() ? "/meeting/agenda" : "/meeting/view")
            + "?faces-redirect=true&kept=meeting-"
            + (isFresh() ? "new" : meetingId)
            + "&id="
            + (isFresh() ? created : meetingId)
        : null;
  }

  private void store() {
    if (isFresh()) {
      created = service.create(form.protection(), form.details());
    } else {
      service.edit(meetingId, seenVersion, form.details());
    }
  }

  public boolean isFresh() {
    return meetingId == null;
  }

  public MeetingForm getForm() {
    return form;
  }

  public List<BodyCode> getBodies() {
    return bodies;
  }

  public MeetingKind[] getKinds() {
    return MeetingKind.values();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
