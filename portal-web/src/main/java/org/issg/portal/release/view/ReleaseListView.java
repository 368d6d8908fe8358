package org.issg.portal.release.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.release.service.ReleaseList;
import org.issg.portal.release.service.ReleaseQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Paging;
import org.issg.portal.shared.view.Parameters;

/** The list of proposals that wait for a second secretary; its filter stands in the address. */
@Named
@RequestScoped
public class ReleaseListView {

  private static final String PAGE = "/release/list.xhtml";

  @Inject private ReleaseQueries queries;
  @Inject private Frame frame;

  private String body;
  private final Paging paging = new Paging();
  private ReleaseList.Page page;

  public void load() {
    page =
        queries.list(
            new ReleaseList.Filter(
                Parameters.one(BodyCode.class, body),
                paging.key(PageKey::parse),
                paging.isBackwards()),
            frame.getLanguage());
  }

  public List<ReleaseList.Line> getRows() {
    return page.rows();
  }

  public String getPreviousAddress() {
    return page.hasPrevious()
        ? Paging.previous(address(), page.rows(), ReleaseListView::key)
        : null;
  }

  public String getNextAddress() {
    return page.hasNext() ? Paging.next(address(), page.rows(), ReleaseListView::key) : null;
  }

  private Addresses address() {
    return Addresses.of(PAGE).with("body", body);
  }

  private static String key(ReleaseList.Line line) {
    return new PageKey(line.at(), line.id()).toString();
  }

  public BodyCode[] getBodies() {
    return BodyCode.values();
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public Paging getPaging() {
    return paging;
  }
}
