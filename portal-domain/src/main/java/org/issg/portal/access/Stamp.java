package org.issg.portal.access;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.issg.portal.shared.Actor;

/**
 * Who did something and when; the name is the one of that day, since readers may not look it up.
 */
@Embeddable
public record Stamp(String by, String byName, Instant at) {

  public static Stamp of(Actor actor, Instant at) {
    return new Stamp(actor.subject(), actor.displayName(), at);
  }
}
