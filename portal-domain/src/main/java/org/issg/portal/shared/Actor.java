package org.issg.portal.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who acts: the person's subject and roles from the identity provider, delegation and mandates from
 * the portal's own tables, read at each request.
 *
 * @param mandates those in force
 * @param endedMandates those that were in force and are no longer; they permit nothing, and tell
 *     why
 */
public record Actor(
    String subject,
    UUID memberId,
    String displayName,
    Set<Role> roles,
    UUID delegationId,
    String delegationCode,
    List<Mandate> mandates,
    List<Mandate> endedMandates) {

  private static final String SYSTEM_PREFIX = "system:";

  public Actor {
    roles = Set.copyOf(roles);
    mandates = List.copyOf(mandates);
    endedMandates = List.copyOf(endedMandates);
  }

  /** Somebody of whom no mandate has ended. */
  public Actor(
      String subject,
      UUID memberId,
      String displayName,
      Set<Role> roles,
      UUID delegationId,
      String delegationCode,
      List<Mandate> mandates) {
    this(subject, memberId, displayName, roles, delegationId, delegationCode, mandates, List.of());
  }

  /** A part of the portal that acts by itself, such as a timer. */
  public static Actor system(String name) {
    return new Actor(SYSTEM_PREFIX + name, null, name, Set.of(), null, null, List.of());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Sees no content, whatever seats a mistake gave: auditors and administrators stand apart. */
  public boolean isSetApart() {
    return has(Role.AUDITOR) || has(Role.ADMINISTRATOR);
  }

  /** Sits in the body, with the role that the function needs. */
  public boolean isMemberOf(BodyCode body) {
    return sits(mandate -> mandate.body() == body);
  }

  public boolean isMemberOfAny() {
    return sits(mandate -> true);
  }

  public boolean isSecretaryOf(BodyCode body) {
    return sits(mandate -> mandate.body() == body && mandate.isSecretary());
  }

  /** Sits in the body for a delegation and speaks for it; an observer speaks for none. */
  public boolean isDelegateIn(BodyCode body) {
    return sits(mandate -> mandate.body() == body && mandate.isForDelegation());
  }

  /** Is the chair, or one of the co-chairs, of the body. */
  public boolean isChairOf(BodyCode body) {
    return sits(mandate -> mandate.body() == body && mandate.isChair());
  }

  /** The bodies in which the actor sits for a delegation. */
  public List<BodyCode> delegateBodies() {
    return mandates.stream().map(Mandate::body).filter(this::isDelegateIn).distinct().toList();
  }

  /** The bodies that the actor keeps as their secretary. */
  public List<BodyCode> secretariats() {
    return mandates.stream().map(Mandate::body).filter(this::isSecretaryOf).distinct().toList();
  }

  public Optional<MandateFunction> functionIn(BodyCode body) {
    return mandates.stream()
        .filter(mandate -> mandate.body() == body)
        .map(Mandate::function)
        .findFirst();
  }

  private boolean sits(Predicate<Mandate> there) {
    if (isSetApart()) {
      return false;
    }
    for (Mandate mandate : mandates) {
      if (there.test(mandate) && hasRoleFor(mandate)) {
        return true;
      }
    }
    return false;
  }

  /** A mandate counts for nothing without its role. */
  private boolean hasRoleFor(Mandate mandate) {
    return has(mandate.isSecretary() ? Role.SECRETARIAT : Role.DELEGATE);
  }
}
