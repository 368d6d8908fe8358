package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.desk.service.RedactionFilter;
import org.issg.portal.desk.service.RedactionPage;
import org.issg.portal.desk.service.RedactionQueries;
import org.issg.portal.desk.service.RedactionRow;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Paging;

/** Which values were destroyed or are to be; state and place in the list stand in the address. */
@Named
@RequestScoped
public class RedactionsView {

  private static final String PAGE = "/desk/redactions.xhtml";
  private static final String ALL = "all";

  @Inject private RedactionQueries redactions;

  private String state;
  private final Paging paging = new Paging();
  private RedactionPage page;

  public void load() {
    if (state != null && !state.isBlank() && !state.equals(ALL)) {
      throw new NoSuchPage();
    }
    page =
        redactions.page(
            new RedactionFilter(!isAll(), paging.key(PageKey::parse), paging.isBackwards()));
  }

  /** Whether those are shown too that are over. */
  public boolean isAll() {
    return ALL.equals(state);
  }

  public List<RedactionRow> getRows() {
    return page.rows();
  }

  /** How many wait for a second auditor. */
  public long getWaiting() {
    return page.waiting();
  }

  /** The leaf whose values it is about, with what can be done. */
  public String leafAddress(RedactionRow row) {
    return Addresses.of("/desk/leaf.xhtml").with("at", row.redaction().leaf()).toString();
  }

  public String getNewerAddress() {
    return page.hasNewer() ? Paging.previous(address(), getRows(), RedactionsView::key) : null;
  }

  public String getOlderAddress() {
    return page.hasOlder() ? Paging.next(address(), getRows(), RedactionsView::key) : null;
  }

  private Addresses address() {
    return Addresses.of(PAGE).with("state", state);
  }

  private static PageKey key(RedactionRow row) {
    return new PageKey(row.redaction().requested().at(), row.redaction().id());
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
