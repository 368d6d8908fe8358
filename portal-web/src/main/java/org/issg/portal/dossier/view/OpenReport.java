package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.dossier.service.ReportPage;
import org.issg.portal.dossier.service.ReportQueries;

/** The report that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenReport {

  @Inject private ReportQueries reports;
  @Inject private DossierQueries dossiers;

  private ReportPage page;
  private List<Dossier> candidates;

  ReportPage page(UUID id) {
    if (page == null) {
      page = reports.open(id);
      candidates = page.registrable() ? dossiers.candidates(id) : List.of();
    }
    return page;
  }

  /** Dossiers that the report may join; none for those who join nothing. */
  List<Dossier> candidates(UUID id) {
    page(id);
    return candidates;
  }
}
