package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;

/** One delegation, by name, among the readers of a restricted record; never changed once given. */
@Entity
public class AccessGrant implements Recorded {

  @Id private UUID id;

  @Column(name = "object_kind")
  private String objectKind;

  @Column(name = "object_id")
  private UUID objectId;

  @Column(name = "delegation_id")
  private UUID delegationId;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

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

  public UUID delegationId() {
    return delegationId;
  }
}
