package org.issg.portal.position.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.position.service.PaperChoices;
import org.issg.portal.position.service.PaperEdit;
import org.issg.portal.position.service.PaperPage;
import org.issg.portal.position.service.PaperQueries;

/** The paper that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenPaper {

  @Inject private PaperQueries papers;

  private PaperPage page;
  private PaperEdit edit;
  private PaperChoices choices;

  /** The page for a reader. */
  PaperPage toRead(UUID id) {
    if (page == null) {
      page = papers.open(id);
    }
    return page;
  }

  /** The paper for somebody who is about to change it. */
  PaperEdit toEdit(UUID id) {
    if (edit == null) {
      edit = papers.openToEdit(id);
    }
    return edit;
  }

  /** What an empty form offers. */
  PaperChoices choices() {
    if (choices == null) {
      choices = papers.choices();
    }
    return choices;
  }
}
