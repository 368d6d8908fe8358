package org.issg.portal.proof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.Role;

/** A person of the proof: what Keycloak says of them, and what the portal's tables do. */
public record Somebody(UUID member, Set<Role> roles, UUID delegation, List<Seat> seats) {

  public String subject() {
    return member.toString();
  }

  /** The actor as the services look it up at that moment. */
  Actor actor(Moments moments, Instant at) {
    return new Actor(
        subject(), member, null, roles, delegation, null, inForce(moments, at), ended(moments, at));
  }

  List<Mandate> inForce(Moments moments, Instant at) {
    return seats.stream()
        .filter(seat -> seat.hasBegun(moments, at) && !seat.hasEnded(moments, at))
        .map(Seat::mandate)
        .toList();
  }

  private List<Mandate> ended(Moments moments, Instant at) {
    return seats.stream().filter(seat -> seat.hasEnded(moments, at)).map(Seat::mandate).toList();
  }

  @Override
  public String toString() {
    return "somebody with the roles %s, %s delegation, seats %s"
        .formatted(roles, delegation == null ? "without" : "of our", seats);
  }
}
