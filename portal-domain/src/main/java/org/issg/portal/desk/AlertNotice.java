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

/**
 * A mail to every auditor that there are new alerts. A node that sends it holds it meanwhile: the
 * number of its attempt is the newest one.
 */
@Entity
public class AlertNotice implements Recorded {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LAST_DOUBLING = 6;

  /** Longer than a mail server may take to answer; then the node that held it has died. */
  private static final Duration HELD = Duration.ofMinutes(5);

  @Id private UUID id;
  @Version private int version;

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

  /** The notice of so many new alerts, of whatever rules. */
  public AlertNotice(int amount, Instant at) {
    this.id = Ids.next();
    this.amount = amount;
    this.raisedAt = at;
    this.nextTryAt = at;
  }

  /** Somebody has the mail. */
  public void mailedTo(String subject) {
    mailedTo = Stream.concat(Stream.of(mailedTo), Stream.of(subject)).toArray(String[]::new);
  }

  /** A node begins to send it: no other does, unless that one is silent; the attempt's number. */
  public int claim(Instant now) {
    attempts++;
    hold(now);
    return attempts;
  }

  /** The node that sends it goes on. */
  public void hold(Instant now) {
    nextTryAt = now.plus(HELD);
  }

  /** Whether that attempt is the newest one, and not at its end. */
  public boolean isHeldBy(int attempt) {
    return doneAt == null && attempts == attempt;
  }

  /** Somebody could not be reached: waits a minute, then twice as long each time, up to an hour. */
  public void retry(Instant now) {
    Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, LAST_DOUBLING));
    nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
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
