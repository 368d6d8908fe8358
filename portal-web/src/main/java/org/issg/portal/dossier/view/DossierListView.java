package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.PlaceKind;
import org.issg.portal.dossier.service.DossierList;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Paging;

/** The list of dossiers; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class DossierListView {

  private static final String PAGE = "/dossier/list.xhtml";

  @Inject private DossierQueries dossiers;

  private final DossierFilter filter = new DossierFilter();
  private final Paging paging = new Paging();
  private DossierList.Page page;

  public void load() {
    page = dossiers.list(filter.toFilter(paging.key(PageKey::parse), paging.isBackwards()));
  }

  private static String key(Dossier dossier) {
    return new PageKey(dossier.occurrence().at(), dossier.id()).toString();
  }

  public List<Dossier> getRows() {
    return page.rows();
  }

  public Place place(Dossier dossier) {
    return page.places().get(dossier.location().governorate());
  }

  public List<Place> getGovernorates() {
    return page.places().values().stream()
        .filter(place -> place.kind() == PlaceKind.GOVERNORATE)
        .toList();
  }

  public String getPreviousAddress() {
    return page.hasPrevious()
        ? Paging.previous(filter.address(PAGE), page.rows(), DossierListView::key)
        : null;
  }

  public String getNextAddress() {
    return page.hasNext()
        ? Paging.next(filter.address(PAGE), page.rows(), DossierListView::key)
        : null;
  }

  public DossierFilter getFilter() {
    return filter;
  }

  public Paging getPaging() {
    return paging;
  }
}
