package org.issg.portal.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Ids;

/** A mail to every auditor that a rule has new alerts; it names neither people nor records. */
@Entity
public class AlertNotice implements Recorded {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LAST_DOUBLING = 6;

  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private String name;

  @Column(updatable = false)
  private int amount;

  @Column(name = "raised_at", updatable = false)
  private Instant raisedAt;

  @Column(name = "mailed_to")
  private String[] mailedTo = {};

  private int attempts;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "done_at")
  private Instant doneAt;

  protected AlertNotice() {}

  /** The notice of so many new alerts of a rule. */
  public AlertNotice(String name, int amount, Instant at) {
    this.id = Ids.next();
    this.name = name;
    this.amount = amount;
    this.raisedAt = at;
    this.nextTryAt = at;
  }

  /** Somebody has the mail. */
  public void mailedTo(String subject) {
    mailedTo = Stream.concat(Stream.of(mailedTo), Stream.of(subject)).toArray(String[]::new);
  }

  /** Somebody could not be reached: waits a minute, then twice as long each time, up to an hour. */
  public void retry(Instant now) {
    Duration pause = Duration.ofMinutes(1L << Math.min(attempts, LAST_DOUBLING));
    this.nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    this.attempts++;
  }

  /** Everybody has it, or it is too old to be of use. */
  public void end(Instant at) {
    this.doneAt = at;
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("alert_notice", id, version, null, null);
  }

  public UUID id() {
    return id;
  }

  /** What the rule is called. */
  public String name() {
    return name;
  }

  public int amount() {
    return amount;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public Instant nextTryAt() {
    return nextTryAt;
  }

  /** Subjects of those who have it. */
  public List<String> recipients() {
    return Arrays.asList(mailedTo.clone());
  }

  public boolean isDone() {
    return doneAt != null;
  }
}
