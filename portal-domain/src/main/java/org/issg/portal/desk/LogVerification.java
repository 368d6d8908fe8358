package org.issg.portal.desk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.access.Stamp;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** A verification of the whole log that an auditor asked for; it ends once. */
@Entity
public class LogVerification implements Recorded {

  @Id private UUID id;
  @Version private int version;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "begun_by", updatable = false))
  @AttributeOverride(name = "byName", column = @Column(name = "begun_by_name", updatable = false))
  @AttributeOverride(name = "at", column = @Column(name = "begun_at", updatable = false))
  private Stamp begun;

  private long size;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private VerificationOutcome outcome;

  private String cause;
  private String finding;

  protected LogVerification() {} // for Jakarta Persistence

  /**
   * @param size of the last checkpoint as it begins
   */
  public LogVerification(Stamp begun, long size) {
    this.id = Ids.next();
    this.begun = begun;
    this.size = size;
  }

  /**
   * All leaves are those that were signed.
   *
   * @param size of the checkpoint up to which leaves were verified
   */
  public void verify(String sentence, long size, Instant at) {
    end(VerificationOutcome.VERIFIED, at);
    this.size = size;
    this.finding = sentence;
  }

  /**
   * The log is not to be believed.
   *
   * @param cause a code of the verifier
   */
  public void refuse(String cause, String sentence, Instant at) {
    end(VerificationOutcome.REFUSED, at);
    this.cause = cause;
    this.finding = sentence;
  }

  /** It came to no result: nothing is known of the log. */
  public void breakOff(Instant at) {
    end(VerificationOutcome.BROKEN_OFF, at);
  }

  private void end(VerificationOutcome how, Instant at) {
    if (endedAt != null) {
      throw new RuleViolation("desk.verify.ended");
    }
    this.outcome = how;
    this.endedAt = at;
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("log_verification", id, version, null, null);
  }

  public UUID id() {
    return id;
  }

  public Stamp begun() {
    return begun;
  }

  public long size() {
    return size;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public VerificationOutcome outcome() {
    return outcome;
  }

  public String cause() {
    return cause;
  }

  public String finding() {
    return finding;
  }
}
