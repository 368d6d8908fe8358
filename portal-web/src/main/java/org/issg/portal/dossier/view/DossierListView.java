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
import org.issg.portal.shared.view.NoSuchPage;

/** The list of dossiers; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class DossierListView {

  private static final String PAGE = "/dossier/list.xhtml";

  @Inject private DossierQueries dossiers;

  private final DossierFilter filter = new DossierFilter();
  private String after;
  private String before;
  private DossierList.Page page;

  public void load() {
    page = dossiers.list(filter.toFilter(key(), before != null));
  }

  private PageKey key() {
    String key = before == null ? after : before;
    return key == null ? null : PageKey.parse(key).orElseThrow(NoSuchPage::new);
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
    return page.hasPrevious() && !page.rows().isEmpty()
        ? filter.address(PAGE).with("before", key(page.rows().get(0))).toString()
        : null;
  }

  public String getNextAddress() {
    return page.hasNext() && !page.rows().isEmpty()
        ? filter
            .address(PAGE)
            .with("after", key(page.rows().get(page.rows().size() - 1)))
            .toString()
        : null;
  }

  public DossierFilter getFilter() {
    return filter;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
