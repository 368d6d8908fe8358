package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.issg.portal.desk.service.LeafPage;
import org.issg.portal.desk.service.LeafQueries;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.NoSuchPage;

/** One leaf of the log as it is stored; its moment and id stand in the address. */
@Named
@RequestScoped
public class LeafView {

  @Inject private LeafQueries leaves;

  private String at;
  private LeafPage page;

  public void load() {
    page = leaves.open(PageKey.parse(at).orElseThrow(NoSuchPage::new)).orElseThrow(NoSuchPage::new);
  }

  public LeafPage getPage() {
    return page;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at == null ? "" : at;
  }
}
