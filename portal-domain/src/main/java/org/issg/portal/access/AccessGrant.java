package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Administrative;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;

/** One delegation, by name, among the readers of a restricted record; all it can do is end. */
@Entity
public class AccessGrant implements Administrative {

  @Id private UUID id;

  @Column(name = "object_kind", updatable = false)
  private String objectKind;

  @Column(name = "object_id", updatable = false)
  private UUID objectId;

  @Column(name = "delegation_id", updatable = false)
  private UUID delegationId;

  @Column(name = "member_id", updatable = false)
  private UUID memberId;

  @Column(name = "granted_by", updatable = false)
  private String grantedBy;

  @Column(name = "granted_at", updatable = false)
  private Instant grantedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected AccessGrant() {}

  public AccessGrant(RecordRef object, UUID delegation, Actor actor, Instant at) {
    this.id = Ids.next();
    this.objectKind = object.kind();
    this.objectId = object.id();
    this.delegationId = delegation;
    this.grantedBy = actor.subject();
    this.grantedAt = at;
  }

  @Override
  public RecordRef ref() {
    return RecordRef.of("access_grant", id);
  }

  @Override
  public Map<String, Object> values() {
    return valuesUntil(expiresAt);
  }

  /** Its values where it holds up to that moment, or, with null, for as long as the record. */
  public Map<String, Object> valuesUntil(Instant end) {
    return new Values()
        .with("recordKind", objectKind)
        .with("record", objectId)
        .with("delegation", delegationId)
        .with("member", memberId)
        .with("until", end)
        .map();
  }

  /** Takes the record out of the delegation's sight from that moment on. */
  public void end(Instant at) {
    expiresAt = at;
  }

  public UUID objectId() {
    return objectId;
  }

  public UUID delegationId() {
    return delegationId;
  }

  /** The kind of the record that it opens, as the audit log names it. */
  public String objectKind() {
    return objectKind;
  }

  /** The person to whom it is given; null where it is given to a delegation. */
  public UUID memberId() {
    return memberId;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  /** Up to when it holds; null for as long as the record is there. */
  public Instant expiresAt() {
    return expiresAt;
  }
}
