package org.issg.portal.mandate.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Member;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.mandate.service.AccountQueries;
import org.issg.portal.mandate.service.AccountService;
import org.issg.portal.shared.view.Messages;

/** Inviting somebody: an account with its roles, and the mail that leads to it. */
@Named
@ViewScoped
public class InvitationView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountService service;
  @Inject private AccountQueries queries;
  @Inject private Messages messages;

  private String username;
  private String firstName;
  private String lastName;
  private String email;
  private String language = "en";
  private final RolesForm roles = new RolesForm();
  private UUID invited;

  /** Refuses whoever keeps no accounts. */
  public void load() {
    queries.mayInvite();
  }

  /** Makes the account, then sends the mail; a mail that was not sent is told on the next page. */
  public String invite() {
    if (!messages.attempt(() -> invited = service.invite(wanted()))) {
      return null;
    }
    messages.attempt(() -> service.sendInvitation(invited));
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return "/mandate/account?faces-redirect=true&kept=invitation&id=" + invited;
  }

  private Invitation wanted() {
    return new Invitation(username, firstName, lastName, email, language, roles.chosen());
  }

  public RolesForm getRoles() {
    return roles;
  }

  public List<String> getLanguages() {
    return Member.LANGUAGES.stream().sorted().toList();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = lastName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
