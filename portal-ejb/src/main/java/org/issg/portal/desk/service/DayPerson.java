package org.issg.portal.desk.service;

import java.util.UUID;
import org.issg.portal.audit.RecordRef;

/**
 * Whose day is meant.
 *
 * @param member id of the member; null, as the names are, for a subject that is nobody's any more
 */
public record DayPerson(
    String subject, String name, String account, String delegation, UUID member) {

  RecordRef ref() {
    return RecordRef.of(member == null ? "log" : "member", member);
  }
}
