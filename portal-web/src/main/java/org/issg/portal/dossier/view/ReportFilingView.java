package org.issg.portal.dossier.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.EvidenceKind;
import org.issg.portal.dossier.service.ReportService;
import org.issg.portal.shared.view.Messages;

/** Reporting an incident. */
@Named
@ViewScoped
public class ReportFilingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ReportService reports;
  @Inject private IncidentChoices choices;
  @Inject private UploadIntake intake;
  @Inject private Messages messages;

  private ReportForm form = new ReportForm();
  private UUID filed;

  /** Shows an empty form to those who sit in a task force. */
  public void load() {
    if (isOpen()) {
      form.setBody(choices.getBodies().get(0));
    }
  }

  /** Files the report and shows it. */
  public String save() {
    return messages.attempt(this::store)
        ? "/dossier/reportView?faces-redirect=true&kept=report-new&id=" + filed
        : null;
  }

  private void store() {
    filed = reports.file(form.content(), form.source(), form.notes());
  }

  /** Whether there is a body to which the person may report. */
  public boolean isOpen() {
    return !choices.getBodies().isEmpty();
  }

  public ReportForm getForm() {
    return form;
  }

  /** Bytes that one file may have. */
  public long getLimit() {
    return intake.limit();
  }

  public EvidenceKind[] getEvidenceKinds() {
    return EvidenceKind.values();
  }

  /** By what ways a report reaches a secretariat. */
  public List<Channel> getChannels() {
    return Arrays.stream(Channel.values()).filter(each -> each != Channel.DELEGATION).toList();
  }
}
