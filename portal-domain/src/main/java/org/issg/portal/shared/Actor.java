package org.issg.portal.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: the person's subject and roles from the identity provider, delegation and mandates from
 * the portal's own tables, read at each request.
 */
public record Actor(
    String subject,
    UUID memberId,
    String displayName,
    Set<Role> roles,
    UUID delegationId,
    String delegationCode,
    List<Mandate> mandates) {

  private static final String SYSTEM_PREFIX = "system:";

  public Actor {
    roles = Set.copyOf(roles);
    mandates = List.copyOf(mandates);
  }

  /** A part of the portal that acts by itself, such as a timer. */
  public static Actor system(String name) {
    return new Actor(SYSTEM_PREFIX + name, null, name, Set.of(), null, null, List.of());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Sits in the body, with the role that the function needs. */
  public boolean isMemberOf(BodyCode body) {
    return mandates.stream().anyMatch(mandate -> mandate.body() == body && counts(mandate));
  }

  public boolean isMemberOfAny() {
    return mandates.stream().anyMatch(this::counts);
  }

  public boolean isSecretaryOf(BodyCode body) {
    return has(Role.SECRETARIAT) && mandates.contains(new Mandate(body, MandateFunction.SECRETARY));
  }

  /** Sits in the body for a delegation. */
  public boolean isDelegateIn(BodyCode body) {
    return mandates.stream()
        .anyMatch(
            mandate ->
                mandate.body() == body
                    && mandate.function() != MandateFunction.SECRETARY
                    && counts(mandate));
  }

  /** Is the chair, or one of the co-chairs, of the body. */
  public boolean isChairOf(BodyCode body) {
    return has(Role.DELEGATE)
        && mandates.stream()
            .anyMatch(
                mandate ->
                    mandate.body() == body
                        && (mandate.function() == MandateFunction.CHAIR
                            || mandate.function() == MandateFunction.CO_CHAIR));
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

  private boolean counts(Mandate mandate) {
    return has(mandate.function() == MandateFunction.SECRETARY ? Role.SECRETARIAT : Role.DELEGATE);
  }
}
