package org.issg.portal.ledger.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A leaf by which somebody asked for values to be destroyed, or somebody confirmed it.
 *
 * @param redaction its id, which both leaves name
 * @param by subject of who did it; of a request that names nobody, empty
 * @param leaves ids of those whose values it is about
 */
record RedactionAct(boolean confirms, String redaction, String by, List<String> leaves) {

  private static final String KIND = "redaction";
  private static final String REQUESTED = "log.redactionRequested";
  private static final String CONFIRMED = "log.redactionConfirmed";

  /** What a leaf with these members says of a redaction, if it was asked for or confirmed by it. */
  static Optional<RedactionAct> of(Map<String, Object> leaf) {
    Object action = leaf.get("action");
    boolean confirms = CONFIRMED.equals(action);
    if (!confirms && !REQUESTED.equals(action)
        || !"DONE".equals(leaf.get("outcome"))
        || !KIND.equals(text(leaf, "object", "kind"))) {
      return Optional.empty();
    }
    String redaction = text(leaf, "object", "id");
    String by = text(leaf, "actor", "subject");
    return redaction.isEmpty() || confirms && by.isEmpty()
        ? Optional.empty()
        : Optional.of(new RedactionAct(confirms, redaction, by, texts(leaf.get("shown"))));
  }

  private static List<String> texts(Object member) {
    return member instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private static String text(Map<String, Object> leaf, String member, String name) {
    return leaf.get(member) instanceof Map<?, ?> inner && inner.get(name) instanceof String text
        ? text
        : "";
  }
}
