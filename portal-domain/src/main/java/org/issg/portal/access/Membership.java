package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;

/** A person's seat in a body, in a function, from one moment to another. */
@Entity
public class Membership {

  @Id private UUID id;
  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "member_id")
  private Member member;

  @Enumerated(EnumType.STRING)
  private BodyCode body;

  @Enumerated(EnumType.STRING)
  private MandateFunction function;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  protected Membership() {}

  public BodyCode body() {
    return body;
  }

  public MandateFunction function() {
    return function;
  }

  public Instant validFrom() {
    return validFrom;
  }

  public Instant validUntil() {
    return validUntil;
  }

  /** In force from its first moment on, up to but without its last. */
  public boolean isInForce(Instant at) {
    return !validFrom.isAfter(at) && (validUntil == null || validUntil.isAfter(at));
  }
}
