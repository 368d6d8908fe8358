package org.issg.portal.desk.view;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;

/**
 * What kind of event a leaf is by the Elastic Common Schema, in pairs that it allows.
 *
 * @param category a value of {@code event.category}
 * @param type a value of {@code event.type} that the category expects
 * @param outcome a value of {@code event.outcome}
 */
record EcsKind(String category, String type, String outcome) {

  private static final Set<String> SIGN_OUT =
      Stream.of(
              Action.SIGN_OUT, Action.SESSION_EXPIRED, Action.SESSION_ENDED, Action.SESSION_REVOKED)
          .map(Action::stored)
          .collect(Collectors.toUnmodifiableSet());

  static EcsKind of(LeafMembers members) {
    Outcome outcome = members.outcome().orElse(null);
    if (outcome == null) {
      return new EcsKind("database", "error", "unknown");
    }
    String ending = outcome == Outcome.DONE || outcome == Outcome.READ ? "success" : "failure";
    String action = members.get("action");
    if (Action.SIGN_IN.stored().equals(action)) {
      return new EcsKind("authentication", "start", ending);
    }
    if (SIGN_OUT.contains(action)) {
      return new EcsKind("authentication", "end", ending);
    }
    return switch (outcome) {
      case DONE -> new EcsKind("database", "change", ending);
      case READ -> new EcsKind("database", "access", ending);
      case REFUSED -> new EcsKind("api", "denied", ending);
      case FAILED -> new EcsKind("web", "error", ending);
    };
  }
}
