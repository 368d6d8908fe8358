package org.issg.portal.mandate.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.service.ListPreview;
import org.issg.portal.mandate.service.ListService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** What a list would do, row by row, and applying exactly that. */
@Named
@ViewScoped
public class ListPreviewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpenList open;
  @Inject private ListService lists;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private String digest;

  /** Reads the list before anything of the page is rendered, and keeps what was shown in short. */
  public void load() {
    digest = getPreview().digest();
  }

  private UUID listId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  public ListPreview getPreview() {
    return open.preview(listId());
  }

  /** Applies what was shown; if that has changed, shows it as it is now. */
  public String apply() {
    if (messages.attempt(() -> lists.apply(listId(), digest))) {
      return "/mandate/preview?faces-redirect=true&id=" + id;
    }
    load();
    return null;
  }

  public String problem(PlannedRow row) {
    return RowTexts.problem(row, frame.getLocale());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
