package org.issg.portal.shared;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Actors by what they are, not by who they are. */
public final class People {

  public static final UUID FRANCE = UUID.fromString("0190c1d2-0000-7000-8000-000000000001");
  public static final UUID TURKEY = UUID.fromString("0190c1d2-0000-7000-8000-000000000002");

  public static final Actor SECRETARY =
      actor(
          "secretariat-ctf",
          Set.of(Role.SECRETARIAT),
          null,
          new Mandate(BodyCode.CTF, MandateFunction.SECRETARY));
  public static final Actor DELEGATE =
      actor(
          "ctf-delegate-fr",
          Set.of(Role.DELEGATE),
          FRANCE,
          new Mandate(BodyCode.CTF, MandateFunction.DELEGATE));
  public static final Actor NEWCOMER = actor("newcomer", Set.of(Role.DELEGATE), null);
  public static final Actor AUDITOR = actor("auditor", Set.of(Role.AUDITOR), null);

  private People() {}

  /** Somebody with those roles and mandates. */
  public static Actor actor(String subject, Set<Role> roles, UUID delegation, Mandate... mandates) {
    return new Actor(subject, null, null, roles, delegation, null, List.of(mandates));
  }
}
