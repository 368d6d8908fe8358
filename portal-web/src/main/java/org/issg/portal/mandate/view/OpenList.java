package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.mandate.service.ListPreview;
import org.issg.portal.mandate.service.ListService;

/** The list that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenList {

  @Inject private ListService lists;

  private ListPreview preview;

  ListPreview preview(UUID id) {
    if (preview == null) {
      preview = lists.preview(id);
    }
    return preview;
  }
}
