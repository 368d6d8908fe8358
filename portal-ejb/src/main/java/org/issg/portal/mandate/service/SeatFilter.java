package org.issg.portal.mandate.service;

import java.util.UUID;
import org.issg.portal.access.SeatState;
import org.issg.portal.mandate.NameKey;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;

/**
 * Which seats of a body, and from where in the list.
 *
 * @param body whose seats; null for the first body that the actor keeps
 * @param function only this one, or null for all
 * @param delegationId only members of this delegation, or null for all
 * @param key null for the beginning of the list
 * @param backwards the page before the key instead of the one after it
 */
public record SeatFilter(
    BodyCode body,
    SeatState state,
    MandateFunction function,
    UUID delegationId,
    NameKey key,
    boolean backwards) {

  SeatFilter in(BodyCode other) {
    return new SeatFilter(other, state, function, delegationId, key, backwards);
  }
}
