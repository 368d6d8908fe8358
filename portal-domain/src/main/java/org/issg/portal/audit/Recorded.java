package org.issg.portal.audit;

/** A record whose changes and reads leave audit leaves. */
public interface Recorded {

  /** How the audit log names this record, with its version as it stands now. */
  RecordRef ref();
}
