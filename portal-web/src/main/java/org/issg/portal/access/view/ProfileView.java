package org.issg.portal.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.access.AccessGrant;
import org.issg.portal.access.Membership;
import org.issg.portal.access.SeatState;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.view.Addresses;

/** The page about oneself: what one belongs to, and whom to ask when that is nothing. */
@Named
@RequestScoped
public class ProfileView {

  @Inject private MemberService members;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.help.contact", defaultValue = "secretariat@portal.example")
  private String contact;

  private MemberService.Profile profile;

  public void load() {
    profile = members.profile();
  }

  public Actor getActor() {
    return profile.actor();
  }

  public List<Membership> getMemberships() {
    return profile.memberships();
  }

  public SeatState state(Membership membership) {
    return membership.state(clock.instant());
  }

  /** What was opened by name to the person or their delegation, and still is. */
  public List<AccessGrant> getGrants() {
    return profile.grants();
  }

  /** The page of what a grant opens; null for a record that is only read through another. */
  public String address(AccessGrant grant) {
    String page =
        switch (grant.objectKind()) {
          case "meeting" -> "/meeting/view.xhtml";
          case "dossier" -> "/dossier/view.xhtml";
          case "position_paper" -> "/position/view.xhtml";
          default -> null;
        };
    return page == null ? null : Addresses.of(page).with("id", grant.objectId()).toString();
  }

  /** The identity provider has named no role of this person that the portal knows. */
  public boolean isWithoutRole() {
    return profile.actor().roles().isEmpty();
  }

  /** The address to which somebody without any membership writes. */
  public String getContact() {
    return contact;
  }
}
