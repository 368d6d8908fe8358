package org.issg.portal.dossier.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.service.DossierService;
import org.issg.portal.dossier.service.ReportPage;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** The page of one report, on which its secretariat makes a dossier of it or joins it to one. */
@Named
@ViewScoped
public class ReportPageView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DOSSIER = "/dossier/view?faces-redirect=true&kept=registration-";

  @Inject private OpenReport open;
  @Inject private DossierService dossiers;
  @Inject private Messages messages;

  private String id;
  private String join;
  private UUID dossier;
  private RegistrationForm form = new RegistrationForm();

  /** Reads the report before anything of the page is rendered. */
  public void load() {
    if (page().registrable()) {
      form.show(page().report());
    }
  }

  private UUID reportId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  private ReportPage page() {
    return open.page(reportId());
  }

  /** Registers the report as a new dossier and shows that. */
  public String register() {
    return messages.attempt(
            () -> dossier = dossiers.register(reportId(), form.content(), form.grading()))
        ? shown()
        : null;
  }

  /** Joins the report to the dossier that was chosen and shows that. */
  public String joinDossier() {
    return messages.attempt(this::joined) ? shown() : null;
  }

  private void joined() {
    dossier = Ids.parse(join).orElseThrow(() -> new RuleViolation("dossier.join.missing"));
    dossiers.join(dossier, reportId(), form.grading());
  }

  private String shown() {
    return DOSSIER + id + "&id=" + dossier;
  }

  public ReportPage getPage() {
    return page();
  }

  public List<Dossier> getCandidates() {
    return open.candidates(reportId());
  }

  public RegistrationForm getForm() {
    return form;
  }

  /** Keeps the part of the page open in which something was not accepted; null closes it. */
  public String getOpened() {
    return FacesContext.getCurrentInstance().isValidationFailed() ? "open" : null;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getJoin() {
    return join;
  }

  public void setJoin(String join) {
    this.join = join;
  }
}
