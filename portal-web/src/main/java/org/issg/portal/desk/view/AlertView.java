package org.issg.portal.desk.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.issg.portal.desk.Alert;
import org.issg.portal.desk.service.AlertQueries;
import org.issg.portal.desk.service.AlertRow;
import org.issg.portal.desk.service.AlertService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** One alert, and that somebody has looked into it. */
@Named
@ViewScoped
public class AlertView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AlertQueries queries;
  @Inject private AlertService service;
  @Inject private Messages messages;

  private String id;
  private String remark;
  private transient AlertRow row;

  public void load() {
    row = queries.open(alertId());
  }

  private UUID alertId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  /** Goes on to what is still new. */
  public String acknowledge() {
    if (messages.attempt(() -> service.acknowledge(alertId(), remark))) {
      return "/desk/alerts?faces-redirect=true&kept=alert-" + id;
    }
    load();
    return null;
  }

  /** Null only before it was loaded. */
  public AlertRow getRow() {
    return row;
  }

  public String getFirstAddress() {
    Alert alert = row.alert();
    return address(new PageKey(alert.firstAt(), alert.firstLeaf()));
  }

  public String getLastAddress() {
    Alert alert = row.alert();
    return address(new PageKey(alert.lastAt(), alert.lastLeaf()));
  }

  private static String address(PageKey leaf) {
    return Addresses.of("/desk/leaf.xhtml").with("at", leaf).toString();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
