package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.desk.service.AlertFilter;
import org.issg.portal.desk.service.AlertPage;
import org.issg.portal.desk.service.AlertQueries;
import org.issg.portal.desk.service.AlertRow;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Paging;

/** What the rules have found; state and place in the list stand in the address. */
@Named
@RequestScoped
public class AlertsView {

  private static final String PAGE = "/desk/alerts.xhtml";
  private static final String ALL = "all";

  @Inject private AlertQueries alerts;

  private String state;
  private final Paging paging = new Paging();
  private AlertPage page;

  public void load() {
    if (state != null && !state.isBlank() && !state.equals(ALL)) {
      throw new NoSuchPage();
    }
    page = alerts.page(new AlertFilter(!isAll(), paging.key(PageKey::parse), paging.isBackwards()));
  }

  /** Whether those are shown too that somebody has looked into. */
  public boolean isAll() {
    return ALL.equals(state);
  }

  public List<AlertRow> getRows() {
    return page.rows();
  }

  /** How many are new. */
  public long getOpen() {
    return page.open();
  }

  public String getNewerAddress() {
    return page.hasNewer() ? Paging.previous(address(), getRows(), AlertsView::key) : null;
  }

  public String getOlderAddress() {
    return page.hasOlder() ? Paging.next(address(), getRows(), AlertsView::key) : null;
  }

  private Addresses address() {
    return Addresses.of(PAGE).with("state", state);
  }

  private static PageKey key(AlertRow row) {
    return new PageKey(row.alert().raisedAt(), row.alert().id());
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public Paging getPaging() {
    return paging;
  }
}
