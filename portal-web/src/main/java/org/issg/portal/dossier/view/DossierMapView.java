package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.dossier.service.DossierList;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.dossier.service.MapPoint;

/** Dossiers on the map, with the filters of the list. */
@Named
@RequestScoped
public class DossierMapView {

  @Inject private DossierQueries dossiers;
  @Inject private IncidentChoices choices;

  private final DossierFilter filter = new DossierFilter();
  private List<MapPoint> points;

  public void load() {
    choices.load();
    points = dossiers.map(filter.toFilter(null, false));
  }

  public List<MapPoint> getPoints() {
    return points;
  }

  /** Whether there may be more than a map can show. */
  public boolean isCut() {
    return points.size() == DossierList.POINTS;
  }

  public DossierFilter getFilter() {
    return filter;
  }
}
