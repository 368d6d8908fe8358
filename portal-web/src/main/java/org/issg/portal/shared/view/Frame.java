package org.issg.portal.shared.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.audit.service.RequestOrigin;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;

/** What the frame around every page shows: who is signed in, and in which language. */
@Named
@RequestScoped
public class Frame {

  /** Where a forward to an error page notes the page that was asked for. */
  public static final String KEPT_TARGET = "portal.target";

  private static final Set<String> REASONS =
      Set.of("denied", "state", "expired", "token", "clock", "disabled", "unknown");

  @Inject private HttpServletRequest request;
  @Inject private MemberService members;
  @Inject private RequestOrigin origin;
  @Inject private Language language;

  @Inject
  @ConfigProperty(name = "portal.demonstration", defaultValue = "false")
  private boolean demonstration;

  private MemberService.Profile profile;

  private MemberService.Profile profile() {
    if (profile == null) {
      profile = members.frame();
    }
    return profile;
  }

  private Actor actor() {
    return profile().actor();
  }

  public boolean isLoggedIn() {
    return request.getUserPrincipal() != null;
  }

  public String getPersonName() {
    return profile().member().displayName();
  }

  /** Name of the delegation in the reader's language; null for those who belong to none. */
  public String getDelegationName() {
    Delegation delegation = profile().member().delegation();
    return delegation == null ? null : delegation.name(getLanguage());
  }

  public boolean isMember() {
    return actor().isMemberOfAny();
  }

  public boolean isSecretariat() {
    return !actor().secretariats().isEmpty();
  }

  /** Works for the secretariat of that body. */
  public boolean secretaryOf(BodyCode body) {
    return actor().isSecretaryOf(body);
  }

  /** Sits in some body for a delegation. */
  public boolean isDelegate() {
    return actor().delegationId() != null && !actor().delegateBodies().isEmpty();
  }

  public boolean isAuditor() {
    return actor().has(Role.AUDITOR);
  }

  public boolean isAdministrator() {
    return actor().has(Role.ADMINISTRATOR);
  }

  public String getLanguage() {
    return language.code();
  }

  public Locale getLocale() {
    return Locale.forLanguageTag(getLanguage());
  }

  public String getDirection() {
    return "ar".equals(getLanguage()) ? "rtl" : "ltr";
  }

  public boolean isDemonstration() {
    return demonstration;
  }

  public UUID getRequestNumber() {
    return origin.number();
  }

  /** The page to go back to after signing in again; the home page for anything but a local path. */
  public String getTarget() {
    Object kept = request.getAttribute(KEPT_TARGET);
    return LocalPath.orHome(kept == null ? request.getParameter("target") : kept.toString());
  }

  /** Why a sign-in failed, as a known code. */
  public String getReason() {
    String reason = request.getParameter("reason");
    return reason != null && REASONS.contains(reason) ? reason : "unknown";
  }

  /** What an upload of this session must carry, so that no foreign page can send one. */
  public String getToken() {
    return UploadToken.of(request.getSession());
  }
}
