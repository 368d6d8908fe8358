package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session ends when nobody uses it, and in any case after a day's work. */
class SessionTimesIT extends ServiceIT {

  private static final long IDLE = 30 * 60;
  private static final long ABSOLUTE = 10 * 60 * 60;

  private final String subject = UUID.randomUUID().toString();
  private final String session = Samples.MARK + subject;

  @Inject private LoginRegister register;

  private static final Instant PROVED = Instant.parse("2031-03-07T09:00:00Z");

  @BeforeEach
  void signIn() {
    SignedIn signedIn =
        new SignedIn(
            session,
            subject,
            Samples.MARK + "newcomer",
            "Newcomer",
            null,
            Set.of(Role.DELEGATE_NAME),
            PROVED,
            "Firefox/140.0");
    as(NOBODY, () -> register.loggedIn(signedIn));
  }

  @Test
  void newSessionHasItsWholeTimeBeforeIt() {
    SessionTimes times = seen(true).orElseThrow();

    assertThat(times.idleSeconds()).isBetween(IDLE - 20, IDLE);
    assertThat(times.seconds()).isBetween(ABSOLUTE - 20, ABSOLUTE);
    assertThat(
            Database.rows(
                "select agent from login_session where sid = ?", row -> row.getString(1), session))
        .containsExactly("Firefox/140.0");
  }

  @Test
  void useIsWrittenDownAtMostOnceAMinute() {
    age("last_seen_at", "50 seconds");
    Timestamp before = lastSeen();

    seen(true);
    assertThat(lastSeen()).isEqualTo(before);

    age("last_seen_at", "20 seconds");
    SessionTimes times = seen(true).orElseThrow();

    assertThat(lastSeen()).isAfter(before);
    assertThat(times.idleSeconds()).isBetween(IDLE - 20, IDLE);
  }

  @Test
  void askingAloneKeepsNoSessionAlive() {
    age("last_seen_at", "20 minutes");
    Timestamp before = lastSeen();

    SessionTimes times = seen(false).orElseThrow();

    assertThat(lastSeen()).isEqualTo(before);
    assertThat(times.idleSeconds()).isBetween(10 * 60 - 20L, 10 * 60L);
  }

  @Test
  void sessionThatNobodyUsesEnds() {
    age("last_seen_at", "31 minutes");

    assertThat(seen(true)).isEmpty();

    endedBecause("IDLE");
    assertThat(seen(true)).isEmpty();
    assertThat(leaves()).as("leaves of a second try").isEmpty();
  }

  @Test
  void sessionInUseEndsAtItsLimit() {
    age("ends_at", "10 hours");

    assertThat(seen(true)).isEmpty();

    endedBecause("LIMIT");
  }

  @Test
  void timerEndsWhatNobodyComesBackTo() {
    age("last_seen_at", "31 minutes");

    as(NOBODY, () -> register.endOverdue());

    endedBecause("IDLE");
  }

  /** The address and the browser are forgotten with the end. */
  private void endedBecause(String cause) {
    Leaf leaf =
        leaves().stream().filter(each -> each.actor().equals(subject)).findFirst().orElseThrow();
    assertThat(leaf.action()).isEqualTo("access.sessionExpired");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectKind()).isEqualTo("session");
    assertThat(leaf.objectId()).isEqualTo(id());
    assertThat(
            Database.rows(
                "select end_cause || coalesce(agent, '') || coalesce(address, '')"
                    + " from login_session where sid = ?",
                row -> row.getString(1),
                session))
        .containsExactly(cause);
  }

  @Test
  void sessionOfSomebodyElseIsNone() {
    assertThat(as(NOBODY, () -> register.seen(session, UUID.randomUUID().toString(), true)))
        .isEmpty();

    assertThat(leaves()).isEmpty();
    assertThat(seen(true)).isPresent();
  }

  @Test
  void endedSessionOpensAgainOnlyForWhoProvesAnewWhoTheyAre() {
    assertThat(spent(PROVED)).isEmpty();
    age("last_seen_at", "31 minutes");
    seen(true);

    assertThat(spent(PROVED)).contains(PROVED);
    assertThat(spent(PROVED.plusSeconds(1))).isEmpty();
  }

  @Test
  void requestCostsOneStatement() {
    age("last_seen_at", "2 minutes");

    long statements = statements(NOBODY, () -> register.seen(session, subject, true));

    assertThat(statements).isOne();
  }

  private Optional<SessionTimes> seen(boolean used) {
    return as(NOBODY, () -> register.seen(session, subject, used));
  }

  private Optional<Instant> spent(Instant proved) {
    return as(NOBODY, () -> register.spent(session, subject, proved));
  }

  private void age(String column, String by) {
    Database.change(
        "update login_session set "
            + column
            + " = "
            + column
            + " - interval '"
            + by
            + "' where sid = ?",
        session);
  }

  private Timestamp lastSeen() {
    return Database.rows(
            "select last_seen_at from login_session where sid = ?",
            row -> row.getTimestamp(1),
            session)
        .get(0);
  }

  private UUID id() {
    List<UUID> ids =
        Database.rows(
            "select id from login_session where sid = ?",
            row -> row.getObject(1, UUID.class),
            session);
    return ids.get(0);
  }
}
