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
import org.issg.portal.shared.view.Paging;

/**
 * The people whom the portal knows; what is looked for and the place in the list stand in the
 * address.
 */
@Named
@RequestScoped
public class AccountListView {

  @Inject private AccountQueries accounts;

  private String name;
  private final Paging paging = new Paging();
  private AccountList page;

  public void load() {
    page =
        accounts.list(
            name == null ? "" : name.strip(), paging.key(NameKey::parse), paging.isBackwards());
  }

  public List<Member> getRows() {
    return page.rows();
  }

  public String getPreviousAddress() {
    return page.hasPrevious()
        ? Paging.previous(address(), page.rows(), AccountListView::key)
        : null;
  }

  public String getNextAddress() {
    return page.hasNext() ? Paging.next(address(), page.rows(), AccountListView::key) : null;
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

  public Paging getPaging() {
    return paging;
  }
}
