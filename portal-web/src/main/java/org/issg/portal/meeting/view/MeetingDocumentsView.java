package org.issg.portal.meeting.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.issg.portal.document.Document;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.meeting.AgendaLine;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.meeting.service.MeetingDocumentService;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** Attaching, replacing and withdrawing the documents before a meeting. */
@Named
@ViewScoped
public class MeetingDocumentsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String SELF = "/meeting/documents?faces-redirect=true&id=";

  @Inject private OpenMeeting open;
  @Inject private MeetingDocumentService service;
  @Inject private UploadIntake intake;
  @Inject private Messages messages;

  private String id;
  private String replaced;
  private String upload;
  private String item;
  private String symbol;
  private String title;
  private String language = "en";

  /** Reads the meeting before anything of the page is rendered. */
  public void load() {
    page();
  }

  private UUID meetingId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  /** Attaches what was uploaded, as a new document or as a newer version of one. */
  public String save() {
    return messages.attempt(this::store) ? SELF + id + "&kept=document-" + id : null;
  }

  private void store() {
    UUID file = Ids.parse(upload).orElseThrow(() -> new RuleViolation("document.upload.missing"));
    if (isReplacing()) {
      UUID document = Ids.parse(replaced).orElseThrow(NoSuchPage::new);
      service.replace(meetingId(), document, language, file);
    } else {
      service.attach(
          meetingId(),
          new MeetingDocumentService.Attachment(
              Ids.parse(item).orElse(null), symbol, title, language, file));
    }
  }

  public String withdraw(String documentId) {
    UUID document = Ids.parse(documentId).orElseThrow(NoSuchPage::new);
    return messages.attempt(() -> service.withdraw(meetingId(), document)) ? SELF + id : null;
  }

  private MeetingPage page() {
    return open.toEdit(meetingId());
  }

  public Meeting getMeeting() {
    return page().meeting();
  }

  public List<AgendaLine> getAgenda() {
    return page().agenda();
  }

  public List<MeetingDocument> getDocuments() {
    return page().documents();
  }

  /** The document that is about to get a newer version. */
  public Document getReplacedDocument() {
    UUID document = Ids.parse(replaced).orElseThrow(NoSuchPage::new);
    return page().documents().stream()
        .map(MeetingDocument::document)
        .filter(each -> each.id().equals(document))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }

  public boolean isReplacing() {
    return replaced != null && !replaced.isEmpty();
  }

  public long getLimit() {
    return intake.limit();
  }

  public List<String> getLanguages() {
    return DocumentVersion.LANGUAGES.stream().sorted(Comparator.naturalOrder()).toList();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getReplaced() {
    return replaced;
  }

  public void setReplaced(String replaced) {
    this.replaced = replaced;
  }

  public String getUpload() {
    return upload;
  }

  public void setUpload(String upload) {
    this.upload = upload;
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getSymbol() {
    return symbol;
  }

  public void setSymbol(String symbol) {
    this.symbol = symbol;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
