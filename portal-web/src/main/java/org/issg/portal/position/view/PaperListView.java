package org.issg.portal.position.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.issg.portal.access.Delegation;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.service.PaperLine;
import org.issg.portal.position.service.PaperList;
import org.issg.portal.position.service.PaperQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.Track;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Paging;
import org.issg.portal.shared.view.Parameters;

/** The list of papers; filters and place in the list stand in the address. */
@Named
@RequestScoped
public class PaperListView {

  private static final String PAGE = "/position/list.xhtml";

  @Inject private PaperQueries papers;
  @Inject private Frame frame;

  private String body;
  private String track;
  private String delegation;
  private String state;
  private final Paging paging = new Paging();
  private PaperList.Page page;

  public void load() {
    page =
        papers.list(
            new PaperList.Filter(
                Parameters.one(BodyCode.class, body),
                Parameters.one(Track.class, track),
                Parameters.isGiven(delegation)
                    ? Ids.parse(delegation).orElseThrow(NoSuchPage::new)
                    : null,
                Parameters.one(PaperState.class, state),
                paging.key(PageKey::parse),
                paging.isBackwards()));
  }

  private static String key(PaperLine line) {
    return new PageKey(line.paper().changedAt(), line.paper().id()).toString();
  }

  public List<PaperLine> getRows() {
    return page.rows();
  }

  /** The name of the delegation whose paper it is. */
  public String delegationOf(PaperLine line) {
    return page.delegations()
        .get(line.paper().protection().ownerDelegationId())
        .name(frame.getLanguage());
  }

  public String getPreviousAddress() {
    return page.hasPrevious() ? Paging.previous(address(), page.rows(), PaperListView::key) : null;
  }

  public String getNextAddress() {
    return page.hasNext() ? Paging.next(address(), page.rows(), PaperListView::key) : null;
  }

  private Addresses address() {
    return Addresses.of(PAGE)
        .with("body", body)
        .with("track", track)
        .with("delegation", delegation)
        .with("state", state);
  }

  public BodyCode[] getBodies() {
    return BodyCode.values();
  }

  public Track[] getTracks() {
    return Track.values();
  }

  public PaperState[] getStates() {
    return PaperState.values();
  }

  /** Delegations by their name in the reader's language. */
  public List<Delegation> getDelegations() {
    return page.delegations().values().stream()
        .sorted(Comparator.comparing(each -> each.name(frame.getLanguage())))
        .toList();
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getTrack() {
    return track;
  }

  public void setTrack(String track) {
    this.track = track;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
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
