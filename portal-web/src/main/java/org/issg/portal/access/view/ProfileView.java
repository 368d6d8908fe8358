package org.issg.portal.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.access.Membership;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.shared.Actor;

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

  public boolean inForce(Membership membership) {
    return membership.isInForce(clock.instant());
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
