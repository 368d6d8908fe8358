package org.issg.portal.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Role;

/**
 * One combination of facts, in the words of the document; the delegation is France's.
 *
 * @param seats memberships in force
 * @param left memberships that have ended
 */
record Situation(
    Set<Role> roles,
    List<Mandate> seats,
    List<Mandate> left,
    BodyCode body,
    Distribution distribution,
    UUID owner,
    Instant submitted,
    Instant released,
    Instant notBefore,
    boolean granted,
    Instant now) {

  Actor actor() {
    return new Actor("somebody", null, null, roles, People.FRANCE, null, seats, left);
  }

  Protection protection() {
    return new Protection(body, distribution, owner, submitted, released, notBefore);
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  boolean isMemberOfAny() {
    return seats.stream().anyMatch(this::counts);
  }

  boolean isMember() {
    return seats.stream().anyMatch(seat -> seat.body() == body && counts(seat));
  }

  boolean isSeatedHere() {
    return seats.stream().anyMatch(seat -> seat.body() == body);
  }

  boolean hasLeft() {
    return left.stream().anyMatch(seat -> seat.body() == body);
  }

  boolean isSecretary() {
    return has(Role.SECRETARIAT) && isIn(seats, MandateFunction.SECRETARY);
  }

  boolean wasSecretary() {
    return has(Role.SECRETARIAT) && isIn(left, MandateFunction.SECRETARY);
  }

  boolean isChair() {
    return has(Role.DELEGATE) && isIn(seats, MandateFunction.CHAIR, MandateFunction.CO_CHAIR);
  }

  boolean wasChair() {
    return has(Role.DELEGATE) && isIn(left, MandateFunction.CHAIR, MandateFunction.CO_CHAIR);
  }

  boolean isOwner() {
    return owner == People.FRANCE && has(Role.DELEGATE) && speaks(seats);
  }

  boolean wasOwner() {
    return owner == People.FRANCE && has(Role.DELEGATE) && speaks(left);
  }

  boolean isHandedIn() {
    return owner == null || submitted != null || released != null;
  }

  boolean isOut() {
    return released != null && released.compareTo(now) <= 0;
  }

  boolean isEmbargoed() {
    return notBefore != null && notBefore.compareTo(now) > 0;
  }

  private boolean speaks(List<Mandate> where) {
    return isIn(
        where,
        MandateFunction.DELEGATE,
        MandateFunction.HEAD_OF_DELEGATION,
        MandateFunction.CHAIR,
        MandateFunction.CO_CHAIR);
  }

  private boolean isIn(List<Mandate> where, MandateFunction... functions) {
    return where.stream()
        .anyMatch(seat -> seat.body() == body && List.of(functions).contains(seat.function()));
  }

  private boolean counts(Mandate seat) {
    return has(seat.function() == MandateFunction.SECRETARY ? Role.SECRETARIAT : Role.DELEGATE);
  }
}
