package org.issg.portal.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.AccessPolicy;
import org.issg.portal.access.Grant;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.shared.Actor;

/** The access policy, asked for each person in turn. */
public final class PolicyJudge implements Judge {

  private final Moments moments;
  private final Instant at;
  private final List<Asker> askers = new ArrayList<>();

  /**
   * Looks everybody up.
   *
   * @param named who is named where a record is shared with persons
   */
  public PolicyJudge(List<Somebody> people, Set<UUID> named, Moments moments, Instant at) {
    this.moments = moments;
    this.at = at;
    for (Somebody person : people) {
      askers.add(asker(person, named.contains(person.member())));
    }
  }

  /** Somebody as an actor, with those grants of each way that may name them. */
  private record Asker(Actor actor, Map<Sharing, List<Grant>> grants) {}

  private Asker asker(Somebody person, boolean named) {
    Map<Sharing, List<Grant>> grants = new EnumMap<>(Sharing.class);
    for (Sharing way : Sharing.values()) {
      grants.put(way, way.grants(moments, named ? Set.of(person.member()) : Set.of()));
    }
    return new Asker(person.actor(moments, at), grants);
  }

  @Override
  public BitSet whoMay(Operation operation, Item item) {
    Protection record = item.protection(moments);
    BitSet permitted = new BitSet(askers.size());
    for (int i = 0; i < askers.size(); i++) {
      Asker asker = askers.get(i);
      List<Grant> grants = asker.grants.get(item.sharing());
      permitted.set(
          i, AccessPolicy.decide(asker.actor, operation, record, grants, at).isPermitted());
    }
    return permitted;
  }
}
