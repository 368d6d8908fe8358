package org.issg.portal.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** A list of people for one body, as it was sent in; applied once, or never. */
@Entity
@Table(name = "seat_list")
public class SentList implements Recorded {

  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private String owner;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private BodyCode body;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  private String content;

  @Column(name = "taken_at", updatable = false)
  private Instant takenAt;

  @Column(name = "applied_at")
  private Instant appliedAt;

  protected SentList() {}

  public SentList(BodyCode body, String fileName, String content, Actor actor, Instant at) {
    this.id = Ids.next();
    this.owner = actor.subject();
    this.body = body;
    this.fileName = fileName;
    this.content = content;
    this.takenAt = at;
  }

  /** Notes that everything in it was done; the list itself is not kept. */
  public void apply(Instant at) {
    if (isApplied()) {
      throw new RuleViolation("mandate.list.applied");
    }
    this.appliedAt = at;
    this.content = null;
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("seat_list", id, version, body.name(), null);
  }

  public UUID id() {
    return id;
  }

  public BodyCode body() {
    return body;
  }

  public String fileName() {
    return fileName;
  }

  public String content() {
    return content;
  }

  public boolean isApplied() {
    return appliedAt != null;
  }
}
