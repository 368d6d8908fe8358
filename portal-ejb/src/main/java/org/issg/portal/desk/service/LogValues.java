package org.issg.portal.desk.service;

import java.util.List;

/** Which records are administrative: auditors read their values, and a bundle holds them. */
public final class LogValues {

  /** Kinds of records whose values auditors may read, each of them, in ascending order. */
  public static final List<String> KINDS =
      List.of("access_grant", "alert_rule", "delegation", "member", "membership");

  private LogValues() {}
}
