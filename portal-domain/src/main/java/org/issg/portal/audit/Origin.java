package org.issg.portal.audit;

import java.util.UUID;

/** Where a call came from: network address, hash of the session, number of the request. */
public record Origin(String address, String session, UUID request) {

  public static final Origin WITHIN = new Origin(null, null, null);
}
