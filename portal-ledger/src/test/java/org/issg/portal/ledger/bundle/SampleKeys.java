package org.issg.portal.ledger.bundle;

import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;

/** Keys that sign nothing but what tests make up. */
public final class SampleKeys {

  public static final SigningKey LOG =
      key(
          "portal.example/audit+338d87bf+",
          "ATO4CZOzxWPDWU110rNA6k/e69z89ShC5OseWsLY6Ami",
          "Aew1EtkMkf8BDzaLC+eOZv8LxOVMZyAhM4+fnovvcMV4");
  public static final SigningKey NEXT_LOG =
      key(
          "portal.example/audit+7c3831db+",
          "ASa+fc0I5Gmf2j3MQEwdZI4Ue1jDCgU+6qh8RD2d1lST",
          "AV0YLokubtAdAY0G/j8GxwFCnYmp4O/NJjkOKXHczDNn");
  public static final SigningKey WITNESS =
      key(
          "witness.example/w1+ef1fcd7c+",
          "BNTlEH0gFOiJ1oERK6+0YdFbBXKxLhTwT3V6e5mr5sF6",
          "BPUE/pNQYOSRozUXRVwbrLI4ktiCCatXRIHXQzvpja5z");
  public static final SigningKey NODE =
      key(
          "portal.example/node/1+4e95450c+",
          "AXAobDa4ZdRPYgsqOMdKz6+OkQZnOPlzf6uJ6APAFL0h",
          "AdZluA7jej7OfWm4+7KZwWA77/Pr/OZ0CA7QmwW4gFAp");
  public static final SigningKey FOREIGN_NODE =
      key(
          "portal.example/node/2+edf01e12+",
          "AbbQH7pqBpHkuCH/ENZeNeMTaLqpPNHaYbbTrdnJY611",
          "AdIuM+vtr7jnq9npFI7mWNZv4jvCkXokyBtlI+jP32gp");

  private SampleKeys() {}

  private static SigningKey key(String id, String open, String secret) {
    return SigningKey.parse("PRIVATE+KEY+" + id + secret, VerifierKey.parse(id + open));
  }
}
