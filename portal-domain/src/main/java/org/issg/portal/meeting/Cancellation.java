package org.issg.portal.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who cancelled, when and why. */
@Embeddable
public class Cancellation {

  @Column(name = "cancelled_by")
  private String by;

  @Column(name = "cancelled_at")
  private Instant at;

  @Column(name = "cancellation_reason")
  private String reason;

  protected Cancellation() {}

  Cancellation(String by, Instant at, String reason) {
    this.by = by;
    this.at = at;
    this.reason = reason;
  }

  public Instant at() {
    return at;
  }

  public String reason() {
    return reason;
  }
}
