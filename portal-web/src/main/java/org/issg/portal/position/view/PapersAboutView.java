package org.issg.portal.position.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.issg.portal.position.About;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.PaperList;
import org.issg.portal.position.service.PaperQueries;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.NoSuchPage;

/** Papers about a record, on the page of that record; read once in each request. */
@Named
@RequestScoped
public class PapersAboutView {

  @Inject private PaperQueries papers;

  private About subject;
  private PaperList.Page page;

  /** The papers about the record of that kind and id. */
  public PaperList.Page of(String kind, String id) {
    UUID record = Ids.parse(id).orElseThrow(NoSuchPage::new);
    About asked = new About(SubjectKind.valueOf(kind), record);
    if (!asked.equals(subject)) {
      page = papers.about(asked);
      subject = asked;
    }
    return page;
  }
}
