package org.issg.portal.position.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.position.service.CirculationService;
import org.issg.portal.position.service.PaperPage;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** On the page of a paper: what its secretariat decides about it. */
@Named
@ViewScoped
public class CirculationView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PaperPageView shown;
  @Inject private CirculationService service;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String symbol;
  private boolean named;
  private List<String> delegations = List.of();
  private String reason;

  public String circulate() {
    return messages.attempt(this::pass)
        ? PaperPageView.reload() + "&kept=paper-handle-" + shown.paperId()
        : null;
  }

  private void pass() {
    if (named) {
      service.circulate(shown.paperId(), shown.seenVersion(), symbol, chosen());
    } else {
      service.circulate(shown.paperId(), shown.seenVersion(), symbol);
    }
  }

  private Set<UUID> chosen() {
    Set<UUID> ids = new HashSet<>();
    delegations.forEach(each -> ids.add(Ids.parse(each).orElseThrow(NoSuchPage::new)));
    return ids;
  }

  public String refuse() {
    return messages.attempt(() -> service.refuse(shown.paperId(), shown.seenVersion(), reason))
        ? PaperPageView.reload() + "&kept=paper-handle-" + shown.paperId()
        : null;
  }

  /** Delegations that can be named: all but the paper's own, by name. */
  public List<Delegation> getOffered() {
    PaperPage page = shown.getPage();
    UUID owner = page.paper().protection().ownerDelegationId();
    return page.delegations().values().stream()
        .filter(each -> !each.id().equals(owner))
        .sorted(Comparator.comparing(each -> each.name(frame.getLanguage())))
        .toList();
  }

  /** Keeps the part of the page open in which something was not accepted; null closes it. */
  public String getRefusalOpen() {
    boolean refusing =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .containsKey("form:refuse");
    return refusing ? "open" : null;
  }

  public String getSymbol() {
    return symbol;
  }

  public void setSymbol(String symbol) {
    this.symbol = symbol;
  }

  public boolean isNamed() {
    return named;
  }

  public void setNamed(boolean named) {
    this.named = named;
  }

  /** A list that Faces can make another one of. */
  public List<String> getDelegations() {
    return new ArrayList<>(delegations);
  }

  public void setDelegations(List<String> delegations) {
    this.delegations = List.copyOf(delegations);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
