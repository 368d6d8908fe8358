package org.issg.portal.journey;

import java.util.Locale;
import java.util.UUID;

/** The demonstration accounts, in the order of their subjects. */
public enum Person {
  CTF_COCHAIR_US,
  CTF_COCHAIR_RU,
  CTF_DELEGATE_TR,
  CTF_DELEGATE_FR,
  CTF_DELEGATE_SA,
  CTF_DELEGATE_IR,
  HTF_CHAIR_UN,
  HTF_DELEGATE_FR,
  HTF_DELEGATE_DE,
  HTF_DELEGATE_JO,
  ISSG_DELEGATE_CN,
  SECRETARIAT_CTF,
  SECRETARIAT_CTF_2,
  SECRETARIAT_HTF,
  SECRETARIAT_HTF_2,
  SECRETARIAT_ISSG,
  SECRETARIAT_ISSG_2,
  AUDITOR,
  ADMINISTRATOR,
  NEWCOMER,
  AUDITOR_2;

  /** The one password of the demonstration. */
  static final String PASSWORD = "Geneva-2016";

  public String account() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The person's id at Keycloak, by which the audit log names them. */
  public String subject() {
    return "00000000-0000-4000-8000-%012d".formatted(ordinal() + 1);
  }

  /** The same as the id of a record. */
  public UUID uuid() {
    return UUID.fromString(subject());
  }
}
