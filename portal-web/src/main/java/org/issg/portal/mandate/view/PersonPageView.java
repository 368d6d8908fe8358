package org.issg.portal.mandate.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Membership;
import org.issg.portal.access.SeatState;
import org.issg.portal.mandate.service.DelegationService;
import org.issg.portal.mandate.service.PersonPage;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** A person with their seats, and the delegation to which they belong. */
@Named
@ViewScoped
public class PersonPageView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpenPerson open;
  @Inject private DelegationService delegations;
  @Inject private Messages messages;
  @Inject private Frame frame;

  private String id;
  private String delegation;
  private int seenVersion;

  /** Reads the person before anything of the page is rendered. */
  public void load() {
    seenVersion = getPage().member().version();
    Delegation now = getPage().member().delegation();
    delegation = now == null ? null : now.id().toString();
  }

  private UUID personId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  public PersonPage getPage() {
    return open.page(personId());
  }

  /** Puts the person into the chosen delegation. */
  public String save() {
    return messages.attempt(() -> delegations.set(personId(), seenVersion, chosen()))
        ? FacesContext.getCurrentInstance().getViewRoot().getViewId()
            + "?faces-redirect=true&includeViewParams=true"
        : null;
  }

  private UUID chosen() {
    if (delegation == null) {
      throw new RuleViolation("mandate.delegation.missing");
    }
    return Ids.parse(delegation).orElseThrow(NoSuchPage::new);
  }

  /** Ids of the delegations to which the person could belong, by their names. */
  public Map<String, String> getDelegations() {
    Map<String, String> choices = new LinkedHashMap<>();
    getPage()
        .delegations()
        .forEach(each -> choices.put(each.name(frame.getLanguage()), each.id().toString()));
    return choices;
  }

  public SeatState state(Membership seat) {
    return seat.state(getPage().at());
  }

  /** Whether the dates of the seat can still be changed by the secretariat. */
  public boolean isOpen(Membership seat) {
    return !getPage().own()
        && seat.function() != MandateFunction.SECRETARY
        && state(seat) != SeatState.ENDED;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
  }
}
