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
  private String after;
  private String before;
  private SeatPage page;

  public void load() {
    page =
        seats.list(
            new SeatFilter(
                one(BodyCode.class, body),
                isGiven(state) ? one(SeatState.class, state) : SeatState.CURRENT,
                one(MandateFunction.class, function),
                delegationId(),
                key(),
                before != null));
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name) {
    try {
      return isGiven(name) ? Enum.valueOf(type, name) : null;
    } catch (IllegalArgumentException unknown) {
      throw new NoSuchPage();
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isEmpty();
  }

  private UUID delegationId() {
    return isGiven(delegation) ? Ids.parse(delegation).orElseThrow(NoSuchPage::new) : null;
  }

  private NameKey key() {
    String key = before == null ? after : before;
    return key == null ? null : NameKey.parse(key).orElseThrow(NoSuchPage::new);
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
    return isGiven(state) ? one(SeatState.class, state) : SeatState.CURRENT;
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
