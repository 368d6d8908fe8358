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
import org.issg.portal.shared.view.NoSuchPage;

/** The list of proposals that wait for a second secretary; its filter stands in the address. */
@Named
@RequestScoped
public class ReleaseListView {

  private static final String PAGE = "/release/list.xhtml";

  @Inject private ReleaseQueries queries;
  @Inject private Frame frame;

  private String body;
  private String after;
  private String before;
  private ReleaseList.Page page;

  public void load() {
    page =
        queries.list(
            new ReleaseList.Filter(chosenBody(), key(), before != null), frame.getLanguage());
  }

  private BodyCode chosenBody() {
    try {
      return body == null || body.isEmpty() ? null : BodyCode.valueOf(body);
    } catch (IllegalArgumentException unknown) {
      throw new NoSuchPage();
    }
  }

  private PageKey key() {
    String key = before == null ? after : before;
    return key == null ? null : PageKey.parse(key).orElseThrow(NoSuchPage::new);
  }

  public List<ReleaseList.Line> getRows() {
    return page.rows();
  }

  public String getPreviousAddress() {
    return page.hasPrevious() && !page.rows().isEmpty()
        ? address().with("before", key(page.rows().get(0))).toString()
        : null;
  }

  public String getNextAddress() {
    return page.hasNext() && !page.rows().isEmpty()
        ? address().with("after", key(page.rows().get(page.rows().size() - 1))).toString()
        : null;
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
