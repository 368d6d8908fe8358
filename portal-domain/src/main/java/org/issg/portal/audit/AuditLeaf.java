package org.issg.portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit log as the database keeps it; written by the audit trail alone. */
@Entity
public class AuditLeaf {

  @Id private UUID id;

  @Column(name = "recorded_at", insertable = false, updatable = false)
  private Instant recordedAt;

  private byte[] leaf;

  @Column(name = "leaf_hash")
  private byte[] leafHash;

  @Column(name = "node_key")
  private String nodeKey;

  private byte[] signature;

  private String actor;
  private String delegation;
  private String function;
  private String action;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "object_kind")
  private String objectKind;

  @Column(name = "object_id")
  private UUID objectId;

  @Column(name = "object_version")
  private Integer objectVersion;

  private String body;
  private String distribution;
  private String reason;
  private String address;
  private String session;
  private UUID request;

  protected AuditLeaf() {}

  /** A leaf of that envelope, with the canonical bytes that say the same and their hash. */
  public AuditLeaf(Envelope envelope, byte[] leaf, byte[] leafHash, Signature signature) {
    this.id = envelope.id();
    this.leaf = leaf.clone();
    this.leafHash = leafHash.clone();
    this.nodeKey = signature.nodeKey();
    this.signature = signature.bytes().clone();
    this.actor = envelope.actor();
    this.delegation = envelope.delegation();
    this.function = envelope.function();
    this.action = envelope.action().stored();
    this.outcome = envelope.outcome();
    this.reason = envelope.reason();
    this.address = envelope.origin().address();
    this.session = envelope.origin().session();
    this.request = envelope.origin().request();
    RecordRef object = envelope.object();
    if (object != null) {
      this.objectKind = object.kind();
      this.objectId = object.id();
      this.objectVersion = object.version();
      this.body = object.body();
      this.distribution = object.distribution();
    }
  }

  public UUID id() {
    return id;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public byte[] leaf() {
    return leaf.clone();
  }

  public byte[] leafHash() {
    return leafHash.clone();
  }

  /** By which node's key the leaf was signed, and how; beside the bytes, not in them. */
  public record Signature(String nodeKey, byte[] bytes) {}
}
