package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.access.Member;
import org.issg.portal.mandate.NameKey;
import org.issg.portal.mandate.service.AccountList;
import org.issg.portal.mandate.service.AccountQueries;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;

/**
 * The people whom the portal knows; what is looked for and the place in the list stand in the
 * address.
 */
@Named
@RequestScoped
public class AccountListView {

  @Inject private AccountQueries accounts;

  private String name;
  private String after;
  private String before;
  private AccountList page;

  public void load() {
    String key = before == null ? after : before;
    NameKey from = key == null ? null : NameKey.parse(key).orElseThrow(NoSuchPage::new);
    page = accounts.list(name == null ? "" : name.strip(), from, before != null);
  }

  public List<Member> getRows() {
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

  private static NameKey key(Member member) {
    return new NameKey(member.displayName(), member.id());
  }

  private Addresses address() {
    return Addresses.of("/mandate/accounts.xhtml").with("name", name);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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
