package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.dossier.service.DossierPage;
import org.issg.portal.dossier.service.DossierQueries;

/** The dossier that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenDossier {

  @Inject private DossierQueries dossiers;

  private DossierPage page;

  DossierPage page(UUID id) {
    if (page == null) {
      page = dossiers.open(id);
    }
    return page;
  }
}
