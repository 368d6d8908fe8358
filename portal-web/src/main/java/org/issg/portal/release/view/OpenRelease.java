package org.issg.portal.release.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.service.ReleasePage;
import org.issg.portal.release.service.ReleaseQueries;
import org.issg.portal.shared.view.Frame;

/**
 * The record whose distribution a request shows: read once in each request, a postback included.
 */
@RequestScoped
public class OpenRelease {

  @Inject private ReleaseQueries queries;
  @Inject private Frame frame;

  private ReleasePage page;

  ReleasePage toRead(RecordKind kind, UUID id) {
    if (page == null) {
      page = queries.open(kind, id, frame.getLanguage());
    }
    return page;
  }
}
