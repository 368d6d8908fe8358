package org.issg.portal.meeting.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.meeting.service.MeetingPreview;
import org.issg.portal.meeting.service.PreviewService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.NoSuchPage;

/** A meeting as a delegation sees it, shown to its secretariat before and after publication. */
@Named
@RequestScoped
public class MeetingPreviewView {

  @Inject private PreviewService service;
  @Inject private Frame frame;

  private String id;
  private String delegation;
  private MeetingPreview preview;

  public void load() {
    UUID meeting = Ids.parse(id).orElseThrow(NoSuchPage::new);
    boolean chosen = delegation != null && !delegation.isEmpty();
    preview = service.preview(meeting, chosen ? delegation : null);
  }

  public MeetingPreview getPreview() {
    return preview;
  }

  /** What the delegation sees; null where it sees nothing, or none is chosen. */
  public MeetingPage getPage() {
    return preview.seen();
  }

  public List<AgendaLine> getAgenda() {
    return preview.seen().agenda();
  }

  public List<MeetingDocument> documentsAt(UUID itemId) {
    return preview.seen().documentsAt(itemId);
  }

  /** Name of the delegation that leads an item; null when the chair does. */
  public String lead(AgendaLine line) {
    Delegation leading = preview.seen().delegations().get(line.item().leadDelegationId());
    return leading == null ? null : leading.name(frame.getLanguage());
  }

  /** Delegations by their name in the reader's language. */
  public List<Delegation> getOffered() {
    return preview.delegations().stream()
        .sorted(Comparator.comparing(each -> each.name(frame.getLanguage())))
        .toList();
  }

  /** Nothing is filed from a preview. */
  public boolean isFiling() {
    return false;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
  }
}
