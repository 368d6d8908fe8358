package org.issg.portal.position.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.position.service.PaperPage;
import org.issg.portal.position.service.PaperService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** The page of one paper, with what its delegation may do with it as a whole. */
@Named
@ViewScoped
public class PaperPageView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpenPaper open;
  @Inject private PaperService service;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private String language;
  private int seenVersion;

  /** Reads the paper before anything of the page is rendered. */
  public void load() {
    seenVersion = getPaper().version();
  }

  UUID paperId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  int seenVersion() {
    return seenVersion;
  }

  /** Hands the paper in, as it stands on the page. */
  public String submit() {
    return messages.attempt(() -> service.submit(paperId(), seenVersion)) ? reload() : null;
  }

  public String withdraw() {
    return messages.attempt(() -> service.withdraw(paperId())) ? reload() : null;
  }

  /** Takes a refused paper up again, and goes on to its form. */
  public String revise() {
    return messages.attempt(() -> service.revise(paperId()))
        ? "/position/edit?faces-redirect=true&id=" + id
        : null;
  }

  static String reload() {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId()
        + "?faces-redirect=true&includeViewParams=true";
  }

  public PaperPage getPage() {
    return open.toRead(paperId());
  }

  public PositionPaper getPaper() {
    return getPage().paper();
  }

  /** The paper in the language asked for, else in the reader's, else in English, else in any. */
  public PaperText getText() {
    return language == null || language.isEmpty()
        ? getPaper().textFor(frame.getLanguage())
        : getPaper().text(language).orElseThrow(NoSuchPage::new);
  }

  /** The name of a delegation in the reader's language. */
  public String delegation(UUID delegation) {
    return getPage().delegations().get(delegation).name(frame.getLanguage());
  }

  public String getSubjectAddress() {
    return SubjectMenu.address(getPage().subject());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
