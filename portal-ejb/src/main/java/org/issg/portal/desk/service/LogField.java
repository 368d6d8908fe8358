package org.issg.portal.desk.service;

import java.util.Locale;

/** By what an auditor looks for leaves. */
public enum LogField {
  /** Subject, account name, or a part of the name. */
  PERSON(null),

  /** Symbol, reference or id of a record. */
  OBJECT(null),

  /** Symbol, reference or id of a record that a list showed. */
  SHOWN(null),

  /** Code of the delegation for which somebody acted, or {@link LogFilter#NONE}. */
  DELEGATION("l.delegation = :"),
  BODY("l.body = :"),
  ACTION("l.action = :"),
  OUTCOME("l.outcome = :"),
  REASON("l.reason = :"),

  /** What a standing question of that kind counts. */
  COUNTED(null),

  /** {@link LogFilter#WITHOUT} what auditors asked the log about a record, who do not open it. */
  QUESTIONS(null),

  /** Network address, whole. */
  ADDRESS("l.address = :"),

  /** The first moment. */
  FROM("l.recorded_at >= :"),

  /** The moment before which. */
  UNTIL("l.recorded_at < :");

  private final String condition;

  LogField(String condition) {
    this.condition = condition;
  }

  /** Whether the leaf itself holds what is compared, so that nothing has to be looked up before. */
  boolean isOfTheLeaf() {
    return condition != null;
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String condition() {
    return condition + parameter();
  }
}
