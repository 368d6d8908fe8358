package org.issg.portal.shared.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Role;

/** The actor of the request at hand, with the facts that were read for it. */
@RequestScoped
public class CurrentActor {

  private static final Caller NOBODY = Caller.system("anonymous");

  @Inject private SecurityContext security;

  private Caller assumed;
  private Actor actor;

  /** The caller of this request: the one assumed, else the one who is signed in, else nobody. */
  public Caller caller() {
    if (assumed != null) {
      return assumed;
    }
    Principal principal = security.getCallerPrincipal();
    return principal == null ? NOBODY : new Caller(principal.getName(), roles());
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (security.isCallerInRole(role.realmName())) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** Acts for the rest of the request as somebody whom the container does not know (yet). */
  public void assume(Caller caller) {
    this.assumed = caller;
    this.actor = null;
  }

  /** Does something as somebody else, and goes on as before. */
  public <T> T as(Caller other, Supplier<T> work) {
    Caller assumedBefore = assumed;
    Actor actorBefore = actor;
    assume(other);
    try {
      return work.get();
    } finally {
      assumed = assumedBefore;
      actor = actorBefore;
    }
  }

  public boolean isKnown() {
    return actor != null;
  }

  /** Keeps the facts that were read about the actor. */
  public void know(Actor facts) {
    this.actor = facts;
  }

  /**
   * The actor with delegation and mandates.
   *
   * @throws IllegalStateException outside of a service that acts as its caller
   */
  public Actor get() {
    if (actor == null) {
      throw new IllegalStateException("no service has looked the actor up in this request");
    }
    return actor;
  }
}
