package org.issg.portal.position.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.position.About;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.PaperEdit;
import org.issg.portal.position.service.PaperService;
import org.issg.portal.position.service.Subject;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.Track;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Drafting a paper for the own delegation, and changing the draft. */
@Named
@ViewScoped
public class PaperEditView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/position/view?faces-redirect=true&id=";

  @Inject private OpenPaper open;
  @Inject private PaperService service;
  @Inject private UploadIntake intake;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private String item;
  private String dossier;
  private String seenVersion;
  private boolean overtaken;
  private PaperForm form = new PaperForm();

  /** Shows the draft as it is now, or an empty form; what is no draft any more is only read. */
  public String load() {
    if (isFresh()) {
      begin();
      return null;
    }
    PaperEdit edit = edit();
    if (edit.paper().state() != PaperState.DRAFT) {
      return PAGE + id;
    }
    seenVersion = String.valueOf(edit.paper().version());
    form.show(edit.paper());
    return null;
  }

  private void begin() {
    List<Subject> offered = open.choices().subjects();
    form.setBody(getBodies().get(0));
    form.expect(frame.getLanguage());
    String wanted = wanted();
    offered.stream()
        .filter(subject -> subject.about().toString().equals(wanted))
        .findFirst()
        .ifPresent(
            subject -> {
              form.setAbout(wanted);
              form.setBody(subject.body());
            });
  }

  /** What the address asks the paper to be about; null for nothing. */
  private String wanted() {
    boolean isItem = item != null && !item.isEmpty();
    if (!isItem && (dossier == null || dossier.isEmpty())) {
      return null;
    }
    UUID record = Ids.parse(isItem ? item : dossier).orElseThrow(NoSuchPage::new);
    return new About(isItem ? SubjectKind.AGENDA_ITEM : SubjectKind.DOSSIER, record).toString();
  }

  private PaperEdit edit() {
    return open.toEdit(paperId());
  }

  private UUID paperId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  /** Saves the draft and shows it; what somebody else saved meanwhile is shown beside the form. */
  public String save() {
    List<UUID> saved = new ArrayList<>();
    if (messages.attempt(() -> saved.add(store()))) {
      return PAGE + saved.get(0) + "&kept=paper-" + (isFresh() ? "new" : id);
    }
    if (!isFresh() && edit().paper().version() != version()) {
      overtaken = true;
      seenVersion = String.valueOf(edit().paper().version());
    }
    return null;
  }

  private UUID store() {
    if (isFresh()) {
      return service.draft(form.draft());
    }
    service.edit(paperId(), version(), form.draft());
    return paperId();
  }

  private int version() {
    try {
      return Integer.parseInt(seenVersion);
    } catch (NumberFormatException tampered) {
      throw new NoSuchPage();
    }
  }

  /** Whether a title must be given: something else was sent in the language of that number. */
  public boolean isTitled(int number) {
    return isSent(number, "html_input") || isSent(number, "upload");
  }

  /** Whether anything was sent in the language of that number, accepted or not. */
  public boolean isWritten(int number) {
    return isTitled(number) || isSent(number, "title");
  }

  private static boolean isSent(int number, String field) {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return !sent.getOrDefault("form:texts:" + number + ":" + field, "").isBlank();
  }

  public boolean isFresh() {
    return id == null || id.isEmpty();
  }

  /** Somebody else has saved the draft since it was opened here. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** What the draft says now, after somebody else has saved it. */
  public List<PaperText> getPresent() {
    return edit().paper().texts();
  }

  public List<BodyCode> getBodies() {
    return open.choices().bodies();
  }

  /** What the paper may be about; what it is about stands there in any case. */
  public List<SelectItem> getSubjects() {
    String dossiers =
        ResourceBundle.getBundle("org.issg.portal.texts.position", frame.getLocale())
            .getString("edit.dossiers");
    if (isFresh()) {
      return SubjectMenu.of(open.choices().subjects(), dossiers);
    }
    List<Subject> offered = new ArrayList<>(edit().offered());
    Subject present = edit().subject();
    if (present != null && !offered.contains(present)) {
      offered.add(present);
    }
    return SubjectMenu.of(offered, dossiers);
  }

  public Track[] getTracks() {
    return Track.values();
  }

  public long getLimit() {
    return intake.limit();
  }

  public PaperForm getForm() {
    return form;
  }

  public String getSeenVersion() {
    return seenVersion;
  }

  public void setSeenVersion(String seenVersion) {
    this.seenVersion = seenVersion;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getDossier() {
    return dossier;
  }

  public void setDossier(String dossier) {
    this.dossier = dossier;
  }
}
