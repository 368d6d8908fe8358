package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** A file that came in with a report; never overwritten, never deleted. */
@Entity
@Table(name = "evidence_item")
public class EvidenceItem implements Recorded {

  /** How the audit log and the access rules call a piece of evidence. */
  public static final String KIND = "evidence_item";

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "report_id")
  private Report report;

  @Enumerated(EnumType.STRING)
  private EvidenceKind kind;

  @Column(name = "collected_at")
  private Instant collectedAt;

  @Column(name = "collected_where")
  private String collectedWhere;

  private String note;
  @Embedded private StoredFile file;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  protected EvidenceItem() {}

  public EvidenceItem(Report report, EvidenceNote note, StoredFile file, Actor actor, Instant at) {
    if (!MediaTypes.isEvidence(file.mediaType())) {
      throw new RuleViolation("dossier.evidence.format");
    }
    if (note.collectedAt() != null && note.collectedAt().isAfter(at)) {
      throw new RuleViolation("dossier.collectedAt.future");
    }
    this.id = Ids.next();
    this.report = report;
    this.kind = note.kind();
    this.collectedAt = note.collectedAt();
    this.collectedWhere = note.collectedWhere();
    this.note = note.note();
    this.file = file;
    this.addedBy = actor.subject();
    this.addedAt = at;
  }

  @Override
  public RecordRef ref() {
    RecordRef owner = report.ref();
    return new RecordRef(KIND, id, null, owner.body(), owner.distribution());
  }

  public UUID id() {
    return id;
  }

  public Report report() {
    return report;
  }

  public EvidenceKind kind() {
    return kind;
  }

  /** Null where it is not known. */
  public Instant collectedAt() {
    return collectedAt;
  }

  public String collectedWhere() {
    return collectedWhere;
  }

  public String note() {
    return note;
  }

  public StoredFile file() {
    return file;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
