package org.issg.portal.audit.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.issg.portal.audit.Origin;
import org.issg.portal.shared.Ids;

/** Where the request at hand came from; told by the web tier, empty for timers. */
@RequestScoped
public class RequestOrigin {

  private Origin origin = new Origin(null, null, Ids.next());

  public Origin get() {
    return origin;
  }

  public UUID number() {
    return origin.request();
  }

  /** Notes the address of the peer and a hash of its session; the number of the request stays. */
  public void cameFrom(String address, String session) {
    origin = new Origin(address, session, origin.request());
  }
}
