package org.issg.portal.position.view;

import java.io.Serializable;
import org.issg.portal.document.StoredFile;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.service.PaperDraft;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** What is typed of a paper in one language, until it is saved. */
public class TextForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String language;
  private boolean expected;
  private String title;
  private String html;
  private String upload;
  private String fileName;
  private long fileSize;
  private boolean fileRemoved;

  TextForm(String language) {
    this.language = language;
  }

  void show(PaperText text) {
    title = text.title();
    html = text.html();
    StoredFile file = text.file();
    fileName = file == null ? null : file.fileName();
    fileSize = file == null ? 0 : file.size();
  }

  /** This is the language in which somebody is likely to write. */
  void expect() {
    expected = true;
  }

  boolean isBlank() {
    return isBlank(title) && isBlank(html) && isBlank(upload) && !keepsFile();
  }

  private boolean keepsFile() {
    return fileName != null && !fileRemoved;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  PaperDraft.Words words() {
    return new PaperDraft.Words(
        language,
        title,
        html,
        isBlank(upload)
            ? null
            : Ids.parse(upload).orElseThrow(() -> new RuleViolation("document.upload.missing")),
        keepsFile());
  }

  /** Opens the part of the form in which something is written, or likely to be; null closes it. */
  public String getOpen() {
    return expected || !isBlank() ? "open" : null;
  }

  public String getDirection() {
    return "ar".equals(language) ? "rtl" : "ltr";
  }

  public String getLanguage() {
    return language;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getHtml() {
    return html;
  }

  public void setHtml(String html) {
    this.html = html;
  }

  public String getUpload() {
    return upload;
  }

  public void setUpload(String upload) {
    this.upload = upload;
  }

  /** The document that is there already; null for none. */
  public String getFileName() {
    return fileName;
  }

  /** Size of that document in bytes. */
  public long getFileSize() {
    return fileSize;
  }

  public boolean isFileRemoved() {
    return fileRemoved;
  }

  public void setFileRemoved(boolean fileRemoved) {
    this.fileRemoved = fileRemoved;
  }
}
