package org.issg.portal.proof;

import java.time.Instant;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;

/** A membership of the proof. */
public record Seat(BodyCode body, MandateFunction function, Term term) {

  boolean hasBegun(Moments moments, Instant at) {
    return !term.from(moments).isAfter(at);
  }

  boolean hasEnded(Moments moments, Instant at) {
    Instant until = term.until(moments);
    return until != null && !until.isAfter(at);
  }

  Mandate mandate() {
    return new Mandate(body, function);
  }
}
