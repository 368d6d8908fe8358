package org.issg.portal.testing;

import java.time.Instant;
import org.issg.portal.access.ActorSeal;
import org.issg.portal.launcher.TestServices;

/** Signs who acts in plain SQL, as the application does. */
public final class SignedActors {

  private static final int LIFETIME_SECONDS = 300;

  private SignedActors() {}

  /** The person as the application would sign them for that backend. */
  public static String of(Person person, int backend) {
    return seal(new ActorSeal.Claim(person.subject(), person.roles(), "", backend, end()));
  }

  /** Any claim, signed by the application's key. */
  public static String seal(ActorSeal.Claim claim) {
    return new ActorSeal(TestServices.current().actorKey()).seal(claim);
  }

  /** An end far enough ahead. */
  public static Instant end() {
    return Instant.now().plusSeconds(LIFETIME_SECONDS);
  }
}
