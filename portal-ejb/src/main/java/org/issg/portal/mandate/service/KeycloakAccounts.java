package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;

/** Accounts as Keycloak keeps them: made, given roles, closed. */
@Dependent
class KeycloakAccounts {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int MOST = 500;
  private static final String USERS = "/users";
  private static final String ENABLED = "enabled";
  private static final String EMAIL = "email";

  private final KeycloakAdmin keycloak;

  @Inject
  KeycloakAccounts(KeycloakAdmin keycloak) {
    this.keycloak = keycloak;
  }

  /**
   * Makes an account without password and roles, and gives its subject. One that an earlier attempt
   * has left behind is taken up again: the same name with the same address.
   */
  String make(Invitation invited) {
    KeycloakAdmin.Answer answer = keycloak.post(USERS, account(invited));
    if (answer.status() == CONFLICT) {
      return leftBehind(invited);
    }
    String location = answer.done().location();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static JsonObject account(Invitation invited) {
    return Json.createObjectBuilder()
        .add("username", invited.username())
        .add(EMAIL, invited.email())
        .add("firstName", invited.firstName())
        .add("lastName", invited.lastName())
        .add(ENABLED, true)
        .add("requiredActions", Json.createArrayBuilder().add("UPDATE_PASSWORD"))
        .add(
            "attributes",
            Json.createObjectBuilder()
                .add("locale", Json.createArrayBuilder().add(invited.language())))
        .build();
  }

  private String leftBehind(Invitation invited) {
    List<JsonObject> found =
        objects(
            keycloak.get(
                USERS + "?exact=true&username=" + KeycloakAdmin.encoded(invited.username())));
    JsonObject same =
        found.stream().findFirst().orElseThrow(() -> new RuleViolation("mandate.email.taken"));
    if (!same.getString(EMAIL, "").equalsIgnoreCase(invited.email())) {
      throw new RuleViolation("mandate.username.taken");
    }
    return same.getString("id");
  }

  /** The account of that subject, if there is one. */
  Optional<Account> read(String subject) {
    KeycloakAdmin.Answer answer = keycloak.get(of(subject));
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    JsonObject user = answer.done().json().asJsonObject();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    given(subject).forEach(each -> Role.named(each.getString("name")).ifPresent(roles::add));
    return Optional.of(
        new Account(
            subject,
            user.getString("username"),
            user.getString(EMAIL, null),
            user.getBoolean(ENABLED),
            roles));
  }

  /** The accounts that have the role, as many as Keycloak tells at once. */
  List<Account> having(Role role) {
    return objects(keycloak.get("/roles/" + role.realmName() + USERS + "?max=" + MOST)).stream()
        .map(
            user ->
                new Account(
                    user.getString("id"),
                    user.getString("username"),
                    user.getString(EMAIL, null),
                    user.getBoolean(ENABLED),
                    Set.of(role)))
        .toList();
  }

  /** Gives the account exactly these of the portal's roles; says whether any was taken away. */
  boolean setRoles(String subject, Set<Role> wanted) {
    JsonArrayBuilder added =
        chosen(
            objects(keycloak.get(mapping(subject) + "/available")), role -> wanted.contains(role));
    JsonArrayBuilder removed = chosen(given(subject), role -> !wanted.contains(role));
    JsonValue toAdd = added.build();
    JsonValue toRemove = removed.build();
    if (!toAdd.asJsonArray().isEmpty()) {
      keycloak.post(mapping(subject), toAdd).done();
    }
    if (toRemove.asJsonArray().isEmpty()) {
      return false;
    }
    keycloak.delete(mapping(subject), toRemove).done();
    return true;
  }

  private static JsonArrayBuilder chosen(List<JsonObject> roles, Predicate<Role> which) {
    JsonArrayBuilder chosen = Json.createArrayBuilder();
    roles.stream()
        .filter(each -> Role.named(each.getString("name")).filter(which).isPresent())
        .forEach(chosen::add);
    return chosen;
  }

  private List<JsonObject> given(String subject) {
    return objects(keycloak.get(mapping(subject)));
  }

  private static List<JsonObject> objects(KeycloakAdmin.Answer answer) {
    return answer.done().json().asJsonArray().getValuesAs(JsonObject.class);
  }

  /** Lets the account be used, or no longer. */
  void setEnabled(String subject, boolean enabled) {
    JsonObject user = keycloak.get(of(subject)).done().json().asJsonObject();
    keycloak.put(of(subject), Json.createObjectBuilder(user).add(ENABLED, enabled).build()).done();
  }

  /** Ends all sessions of the account; Keycloak tells the portal before it answers. */
  void endSessions(String subject) {
    keycloak.post(of(subject) + "/logout", null).done();
  }

  /** Lets Keycloak send the mail with which the person chooses a password. */
  void sendInvitation(String subject) {
    keycloak
        .put(
            of(subject) + "/execute-actions-email?client_id=" + keycloak.clientId(),
            Json.createArrayBuilder().add("UPDATE_PASSWORD").build())
        .done();
  }

  private static String of(String subject) {
    return USERS + "/" + KeycloakAdmin.encoded(subject);
  }

  private static String mapping(String subject) {
    return of(subject) + "/role-mappings/realm";
  }
}
