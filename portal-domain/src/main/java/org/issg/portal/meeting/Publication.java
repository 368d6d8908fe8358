package org.issg.portal.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who published, and when. */
@Embeddable
public class Publication {

  @Column(name = "published_by")
  private String by;

  @Column(name = "published_at")
  private Instant at;

  protected Publication() {}

  Publication(String by, Instant at) {
    this.by = by;
    this.at = at;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
