package org.issg.portal.document.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.document.Document;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.service.DocumentService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.NoSuchPage;

/** The page on which one document is read in place. */
@Named
@RequestScoped
public class DocumentReadView {

  @Inject private DocumentService documents;

  private String id;
  private DocumentVersion version;

  public void load() {
    version = documents.open(Ids.parse(id).orElseThrow(NoSuchPage::new));
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public DocumentVersion getVersion() {
    return version;
  }

  public Document getDocument() {
    return version.document();
  }

  /** The current versions in all languages, this one among them. */
  public List<DocumentVersion> getLanguages() {
    return version.document().current();
  }
}
