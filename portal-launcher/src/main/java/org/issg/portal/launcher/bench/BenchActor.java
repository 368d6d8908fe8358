package org.issg.portal.launcher.bench;

import java.util.Locale;
import java.util.Set;

/** Who asks: demonstration accounts that see much, and one that sees a few rows. */
enum BenchActor {
  /** Sees what the Ceasefire Task Force sees. */
  DELEGATE(3, "delegate"),

  /** The same, and two thousand records that name the delegation. */
  NAMED(4, "delegate"),

  /** Sees what goes to everybody, and five records that name the delegation. */
  FEW(11, "delegate"),

  /** Sees all of the Ceasefire Task Force, and works for it. */
  SECRETARY(12, "secretariat"),

  AUDITOR(18, "auditor");

  private final String subject;
  private final Set<String> roles;

  BenchActor(int account, String role) {
    this.subject = "00000000-0000-4000-8000-%012d".formatted(account);
    this.roles = Set.of(role);
  }

  static BenchActor named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String subject() {
    return subject;
  }

  Set<String> roles() {
    return roles;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
