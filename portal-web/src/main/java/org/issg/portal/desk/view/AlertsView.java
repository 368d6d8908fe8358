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

/** What the rules have found; state and place in the list stand in the address. */
@Named
@RequestScoped
public class AlertsView {

  private static final String PAGE = "/desk/alerts.xhtml";
  private static final String ALL = "all";

  @Inject private AlertQueries alerts;

  private String state;
  private String older;
  private String newer;
  private AlertPage page;

  public void load() {
    if (state != null && !state.isBlank() && !state.equals(ALL)) {
      throw new NoSuchPage();
    }
    page = alerts.page(new AlertFilter(!isAll(), key(), newer != null));
  }

  private PageKey key() {
    String key = newer == null ? older : newer;
    return key == null ? null : PageKey.parse(key).orElseThrow(NoSuchPage::new);
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
    return page.hasNewer() && !getRows().isEmpty() ? address("newer", getRows().get(0)) : null;
  }

  public String getOlderAddress() {
    return page.hasOlder() && !getRows().isEmpty()
        ? address("older", getRows().get(getRows().size() - 1))
        : null;
  }

  private String address(String direction, AlertRow row) {
    return Addresses.of(PAGE)
        .with("state", state)
        .with(direction, new PageKey(row.alert().raisedAt(), row.alert().id()))
        .toString();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getOlder() {
    return older;
  }

  public void setOlder(String older) {
    this.older = older;
  }

  public String getNewer() {
    return newer;
  }

  public void setNewer(String newer) {
    this.newer = newer;
  }
}
