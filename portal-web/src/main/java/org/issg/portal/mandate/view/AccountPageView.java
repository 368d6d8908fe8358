package org.issg.portal.mandate.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.issg.portal.access.Membership;
import org.issg.portal.access.SeatState;
import org.issg.portal.mandate.service.AccountPage;
import org.issg.portal.mandate.service.AccountService;
import org.issg.portal.mandate.service.SecretaryService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.view.Messages;
import org.issg.portal.shared.view.NoSuchPage;

/** One account: its roles, whether it may be used, and of which body its person is secretary. */
@Named
@ViewScoped
public class AccountPageView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpenAccount open;
  @Inject private AccountService accounts;
  @Inject private SecretaryService secretaries;
  @Inject private Messages messages;

  private String id;
  private final RolesForm roles = new RolesForm();
  private BodyCode body;

  /** Reads the account before anything of the page is rendered. */
  public void load() {
    if (getPage().account() != null) {
      roles.show(getPage().account().roles());
    }
  }

  private UUID memberId() {
    return Ids.parse(id).orElseThrow(NoSuchPage::new);
  }

  public AccountPage getPage() {
    return open.page(memberId());
  }

  public String saveRoles() {
    return after(() -> accounts.setRoles(memberId(), roles.chosen()));
  }

  public String sendInvitation() {
    return after(() -> accounts.sendInvitation(memberId()));
  }

  public String disable() {
    return after(() -> accounts.disable(memberId()));
  }

  public String enable() {
    return after(() -> accounts.enable(memberId()));
  }

  public String appoint() {
    return after(() -> secretaries.appoint(memberId(), body));
  }

  /** Ends the seat of a secretary at the version that the page showed. */
  public String dismiss(UUID seat, int version) {
    return after(() -> secretaries.dismiss(seat, version));
  }

  private String after(Runnable act) {
    return messages.attempt(act)
        ? FacesContext.getCurrentInstance().getViewRoot().getViewId()
            + "?faces-redirect=true&includeViewParams=true"
        : null;
  }

  /** What can be changed: not one's own account, and none of which Keycloak says nothing. */
  public boolean isKept() {
    return !getPage().own() && getPage().account() != null;
  }

  public SeatState state(Membership seat) {
    return seat.state(getPage().at());
  }

  /** Whether the seat is one of those that the administrator ends. */
  public boolean isDismissible(Membership seat) {
    return !getPage().own()
        && seat.function() == MandateFunction.SECRETARY
        && state(seat) != SeatState.ENDED;
  }

  public BodyCode[] getBodies() {
    return BodyCode.values();
  }

  public RolesForm getRoles() {
    return roles;
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
