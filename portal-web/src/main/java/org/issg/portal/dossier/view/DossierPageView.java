package org.issg.portal.dossier.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.dossier.Clarification;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.PartyRole;
import org.issg.portal.dossier.service.DossierPage;
import org.issg.portal.dossier.service.DossierService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** The page of one dossier, with what chairs, the delegation asked and the secretariat may do. */
@Named
@ViewScoped
public class DossierPageView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String SELF = "/dossier/view?faces-redirect=true&kept=dossier-";

  @Inject private OpenDossier open;
  @Inject private DossierService service;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private int seenVersion;
  private String delegation;
  private String question;
  private String reply;

  /** Reads the dossier before anything of the page is rendered. */
  public void load() {
    seenVersion = getDossier().version();
  }

  private UUID dossierId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  /** Asks the chosen delegation for information. */
  public String ask() {
    UUID asked = Ids.parse(delegation).orElse(null);
    return done(() -> service.requestClarification(dossierId(), seenVersion, asked, question));
  }

  /** Answers the oldest question that waits for the person's delegation. */
  public String answer() {
    UUID asked = getAsked() == null ? null : getAsked().id();
    return done(() -> service.answer(dossierId(), asked, reply));
  }

  public String assess() {
    return done(() -> service.beginAssessment(dossierId(), seenVersion));
  }

  private String done(Runnable act) {
    return messages.attempt(act) ? SELF + id + "&id=" + id : null;
  }

  public DossierPage getPage() {
    return open.page(dossierId());
  }

  public Dossier getDossier() {
    return getPage().dossier();
  }

  /** Parties that any of the reports names in that role. */
  public List<Party> parties(PartyRole role) {
    return getPage().reports().stream()
        .flatMap(joined -> joined.report().parties(role).stream())
        .distinct()
        .toList();
  }

  /** Name of a delegation in the reader's language; null for the secretariat. */
  public String delegationName(UUID delegationId) {
    Delegation found = getPage().delegations().get(delegationId);
    return found == null ? null : found.name(frame.getLanguage());
  }

  /** Delegations that the person may ask, by their names. */
  public List<Delegation> getAskable() {
    return getPage().may().ask().stream()
        .map(each -> getPage().delegations().get(each))
        .sorted(Comparator.comparing(each -> each.name(frame.getLanguage())))
        .toList();
  }

  /** The oldest question that the person may answer; null where there is none. */
  public Clarification getAsked() {
    return getPage().clarifications().stream()
        .filter(each -> getPage().may().answer().contains(each.id()))
        .findFirst()
        .orElse(null);
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

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getReply() {
    return reply;
  }

  public void setReply(String reply) {
    this.reply = reply;
  }
}
