package org.issg.portal.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far the signed tree over the log has come.
 *
 * @param leaves that have their place in the tree
 * @param waiting leaves of the last day that have none yet; {@link LedgerQueries#MANY} stands for
 *     that many or more
 * @param oldestWaiting when the first of them was recorded, or null
 * @param bytes that log and indexes take in the database
 * @param checkpoints the last ones, newest first
 * @param verifications of the whole log by the portal, newest first
 * @param verifiable whether the operators named the log's key to this node
 * @param sequenced whether a sequencer is at work
 * @param at the moment for which this holds
 */
public record LedgerState(
    long leaves,
    long waiting,
    Instant oldestWaiting,
    long bytes,
    List<SignedState> checkpoints,
    List<VerificationState> verifications,
    boolean verifiable,
    boolean sequenced,
    Instant at) {

  /** A leaf has its place within two seconds; a sequencer that starts anew needs some more. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  public LedgerState {
    checkpoints = List.copyOf(checkpoints);
    verifications = List.copyOf(verifications);
  }

  /** The verification that goes on, or null. */
  public VerificationState running() {
    return verifications.stream().filter(VerificationState::isRunning).findFirst().orElse(null);
  }

  /** Those that ended, newest first. */
  public List<VerificationState> ended() {
    return verifications.stream().filter(each -> !each.isRunning()).toList();
  }

  /** For how long the oldest leaf has been waiting for its place; zero where none waits. */
  public Duration lag() {
    Duration lag = oldestWaiting == null ? Duration.ZERO : Duration.between(oldestWaiting, at);
    return lag.isNegative() ? Duration.ZERO : lag;
  }

  /**
   * Whether leaves wait so long that the sequencer left them out, does not keep up, or is not at
   * work.
   */
  public boolean isBehind() {
    return lag().compareTo(PATIENCE) > 0;
  }

  /**
   * A checkpoint.
   *
   * @param root in base64
   * @param witnesses who cosigned it, with commas between; empty for nobody
   */
  public record SignedState(long size, Instant at, String root, String witnesses) {}
}
