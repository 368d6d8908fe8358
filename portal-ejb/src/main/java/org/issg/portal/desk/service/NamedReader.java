package org.issg.portal.desk.service;

import java.time.Instant;
import org.issg.portal.access.Grant;

/**
 * Somebody who is named among the readers of a record.
 *
 * @param name code of the delegation, or name of the person
 */
public record NamedReader(Grant grant, String name) {

  /** The moment from which the grant no longer holds, or null. */
  public Instant expiresAt() {
    return grant.expiresAt();
  }

  public boolean isInForce(Instant at) {
    return expiresAt() == null || expiresAt().isAfter(at);
  }
}
