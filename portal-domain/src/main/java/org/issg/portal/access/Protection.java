package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.issg.portal.shared.BodyCode;

/** Who may know of a record: the same columns, and so the same rule, in every content table. */
@Embeddable
public class Protection {

  @Enumerated(EnumType.STRING)
  private BodyCode body;

  @Enumerated(EnumType.STRING)
  private Distribution distribution;

  @Column(name = "owner_delegation_id")
  private UUID ownerDelegationId;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "not_before")
  private Instant notBefore;

  protected Protection() {}

  public Protection(BodyCode body, Distribution distribution) {
    this(body, distribution, null, null, null);
  }

  public Protection(
      BodyCode body,
      Distribution distribution,
      UUID ownerDelegationId,
      Instant releasedAt,
      Instant notBefore) {
    this.body = Objects.requireNonNull(body);
    this.distribution = Objects.requireNonNull(distribution);
    this.ownerDelegationId = ownerDelegationId;
    this.releasedAt = releasedAt;
    this.notBefore = notBefore;
  }

  /** The same protection, no longer a draft. */
  public Protection released(Instant at) {
    return new Protection(
        body, distribution, ownerDelegationId, releasedAt == null ? at : releasedAt, notBefore);
  }

  public BodyCode body() {
    return body;
  }

  public Distribution distribution() {
    return distribution;
  }

  public UUID ownerDelegationId() {
    return ownerDelegationId;
  }

  public boolean isReleased() {
    return releasedAt != null;
  }

  public Instant notBefore() {
    return notBefore;
  }
}
