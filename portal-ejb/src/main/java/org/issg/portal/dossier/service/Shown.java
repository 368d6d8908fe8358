package org.issg.portal.dossier.service;

import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;

/**
 * A record that the actor may read, with the protection by which that was decided: the dossier's,
 * where it is read through one. Page and leaf are marked with that.
 */
public record Shown<T extends Recorded>(T record, Protection protection) {

  /** The record as the log names it. */
  RecordRef ref() {
    RecordRef own = record.ref();
    return new RecordRef(
        own.kind(),
        own.id(),
        own.version(),
        protection.body().name(),
        protection.distribution().name());
  }
}
