package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.access.SeatState;
import org.issg.portal.mandate.NameKey;
import org.issg.portal.mandate.service.SeatFilter;
import org.issg.portal.mandate.service.SeatPage;
import org.issg.portal.mandate.service.SeatQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Paging;
import org.issg.portal.shared.view.Parameters;

/** Who sits in a body; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class SeatListView {

  private static final String ADDRESS = "/mandate/list.xhtml";

  @Inject private SeatQueries seats;

  private String body;
  private String state;
  private String function;
  private String delegation;
  private final Paging paging = new Paging();
  private SeatPage page;

  public void load() {
    page =
        seats.list(
            new SeatFilter(
                Parameters.one(BodyCode.class, body),
                getShownState(),
                Parameters.one(MandateFunction.class, function),
                delegationId(),
                paging.key(NameKey::parse),
                paging.isBackwards()));
  }

  private UUID delegationId() {
    return Parameters.isGiven(delegation)
        ? Ids.parse(delegation).orElseThrow(NoSuchPage::new)
        : null;
  }

  private static String key(Membership seat) {
    return new NameKey(seat.member().displayName(), seat.id()).toString();
  }

  public List<Membership> getRows() {
    return page.rows();
  }

  public List<Member> getNewcomers() {
    return page.newcomers();
  }

  public String getPreviousAddress() {
    return page.hasPrevious() ? Paging.previous(address(), page.rows(), SeatListView::key) : null;
  }

  public String getNextAddress() {
    return page.hasNext() ? Paging.next(address(), page.rows(), SeatListView::key) : null;
  }

  private Addresses address() {
    return Addresses.of(ADDRESS)
        .with("body", body)
        .with("state", state)
        .with("function", function)
        .with("delegation", delegation);
  }

  public BodyCode getShownBody() {
    return page.body();
  }

  public List<BodyCode> getBodies() {
    return page.bodies();
  }

  public List<Delegation> getDelegations() {
    return page.delegations();
  }

  public MandateFunction[] getFunctions() {
    return MandateFunction.values();
  }

  public SeatState[] getStates() {
    return SeatState.values();
  }

  public SeatState getShownState() {
    return Parameters.isGiven(state) ? Parameters.one(SeatState.class, state) : SeatState.CURRENT;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getFunction() {
    return function;
  }

  public void setFunction(String function) {
    this.function = function;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
  }

  public Paging getPaging() {
    return paging;
  }
}
