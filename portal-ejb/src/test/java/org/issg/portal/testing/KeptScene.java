package org.issg.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;

/** A test of what stays beside the leaves of changes. */
public abstract class KeptScene extends ReleaseScene {

  private final Map<Action, Runnable> acts = new LinkedHashMap<>();

  /** How an act is done; its last request is the act itself. */
  protected final void on(Action action, Runnable act) {
    acts.put(action, act);
  }

  protected final Map<Action, Runnable> acts() {
    return acts;
  }

  /** Does it, and gives its leaves that have values; those open with the salt that is kept. */
  protected final List<Leaf> kept(Action action) {
    acts.get(action).run();
    List<Leaf> leaves =
        leaves().stream()
            .filter(
                leaf -> leaf.action().equals(action.stored()) && sides(leaf).findAny().isPresent())
            .toList();
    assertThat(leaves).as("leaves of %s with values", action).isNotEmpty();
    leaves.forEach(leaf -> sides(leaf).forEach(leaf::values));
    return leaves;
  }

  protected static Stream<String> sides(Leaf leaf) {
    return Stream.of("before", "after").filter(leaf.json()::containsKey);
  }

  /** Whether the database holds the values of a leaf for an auditor's eyes. */
  protected static boolean isForAuditors(Leaf leaf) {
    return Database.number(
            "select count(*) from leaf_values where leaf_id = ? and administrative", leaf.id())
        == sides(leaf).count();
  }
}
