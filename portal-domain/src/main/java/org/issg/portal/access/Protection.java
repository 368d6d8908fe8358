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

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "not_before")
  private Instant notBefore;

  protected Protection() {}

  public Protection(BodyCode body, Distribution distribution) {
    this(body, distribution, null, null, null, null);
  }

  public Protection(
      BodyCode body,
      Distribution distribution,
      UUID ownerDelegationId,
      Instant submittedAt,
      Instant releasedAt,
      Instant notBefore) {
    this.body = Objects.requireNonNull(body);
    this.distribution = Objects.requireNonNull(distribution);
    this.ownerDelegationId = ownerDelegationId;
    this.submittedAt = submittedAt;
    this.releasedAt = releasedAt;
    this.notBefore = notBefore;
  }

  /** The draft of a delegation, which nobody else sees. */
  public static Protection draftOf(BodyCode body, Distribution distribution, UUID delegation) {
    return new Protection(body, distribution, Objects.requireNonNull(delegation), null, null, null);
  }

  /** The same protection, handed to the secretariat of the body. */
  public Protection submitted(Instant at) {
    return new Protection(body, distribution, ownerDelegationId, at, releasedAt, notBefore);
  }

  /** The same protection, again for the owning delegation alone. */
  public Protection takenBack() {
    return new Protection(body, distribution, ownerDelegationId, null, releasedAt, notBefore);
  }

  /** The same protection with that delegation as its owner. */
  public Protection ownedBy(UUID delegation) {
    return new Protection(body, distribution, delegation, submittedAt, releasedAt, notBefore);
  }

  /** The same protection with another circle of readers. */
  public Protection distributed(Distribution circle) {
    return new Protection(body, circle, ownerDelegationId, submittedAt, releasedAt, notBefore);
  }

  /** The same protection, no longer a draft. */
  public Protection released(Instant at) {
    return new Protection(
        body,
        distribution,
        ownerDelegationId,
        submittedAt,
        releasedAt == null ? at : releasedAt,
        notBefore);
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

  /** Belongs to no delegation, or has been handed to the secretariat by the one that owns it. */
  public boolean isWithSecretariat() {
    return ownerDelegationId == null || submittedAt != null || releasedAt != null;
  }

  /** When it was handed to the secretariat; null for a draft, and for the secretariat's own. */
  public Instant submittedAt() {
    return submittedAt;
  }

  public boolean isReleased() {
    return releasedAt != null;
  }

  /** From when on its readers see it; null for a draft. */
  public Instant releasedAt() {
    return releasedAt;
  }

  /** Released, and the moment of its release has come. */
  public boolean isOut(Instant at) {
    return releasedAt != null && !releasedAt.isAfter(at);
  }

  /** May not be seen before a moment that is still to come. */
  public boolean isEmbargoed(Instant at) {
    return notBefore != null && notBefore.isAfter(at);
  }

  public Instant notBefore() {
    return notBefore;
  }
}
