package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class LoginRegisterIT extends ServiceIT {

  private final String subject = UUID.randomUUID().toString();
  private final String session = Samples.MARK + subject;

  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";

  @Inject private LoginRegister register;

  @Test
  void firstSignInMakesAMemberWithoutMembership() {
    signIn(session);

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("access.memberCreated", "access.signIn");
    assertThat(leaves())
        .allSatisfy(
            leaf -> {
              assertThat(leaf.outcome()).isEqualTo("DONE");
              assertThat(leaf.actor()).isEqualTo(subject);
              assertThat(leaf.objectKind()).isEqualTo("member");
            });
    assertThat(members()).isOne();
    assertThat(
            Database.number(
                "select count(*) from membership join member m on m.id = member_id"
                    + " where m.subject = ?",
                subject))
        .isZero();
  }

  @Test
  void firstSignInHasNoPreviousOne() {
    signIn(session);

    assertThat(time("previous_login_at")).isNull();
    assertThat(time("last_login_at")).isNotNull();
  }

  @Test
  void nextSignInKeepsWhenThePreviousWas() {
    signIn(session);
    Timestamp first = time("last_login_at");

    signIn(session + "/2");

    assertThat(leaf().action()).isEqualTo("access.signIn");
    assertThat(members()).isOne();
    assertThat(time("previous_login_at")).isEqualTo(first);
    assertThat(time("last_login_at")).isAfter(first);
  }

  @Test
  void signOutEndsTheSession() {
    signIn(session);
    assertThat(isOpen(session)).isTrue();

    as(NOBODY, () -> register.loggedOut(session, LogoutCause.PERSON));

    assertThat(leaf().action()).isEqualTo("access.signOut");
    assertThat(leaf().actor()).isEqualTo(subject);
    assertThat(isOpen(session)).isFalse();
    assertThat(
            Database.rows(
                "select end_cause from login_session where sid = ?",
                row -> row.getString(1),
                session))
        .containsExactly("PERSON");
  }

  @Test
  void sessionEndsOnlyOnceAndAnUnknownOneNever() {
    signIn(session);
    as(NOBODY, () -> register.loggedOut(session, LogoutCause.IDENTITY_PROVIDER));

    for (String ended : List.of(session, Samples.MARK + "unknown")) {
      as(NOBODY, () -> register.loggedOut(ended, LogoutCause.PERSON));

      assertThat(leaves()).isEmpty();
      assertThat(isOpen(ended)).isFalse();
    }
  }

  @Test
  void allSessionsOfAPersonEndTogether() {
    String stranger = UUID.randomUUID().toString();
    String strange = Samples.MARK + stranger;
    signIn(session);
    signIn(session + "/2");
    as(NOBODY, () -> register.loggedIn(signedIn(strange, stranger)));

    as(NOBODY, () -> register.allLoggedOut(subject, LogoutCause.IDENTITY_PROVIDER));

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("access.signOut", "access.signOut");
    assertThat(isOpen(session)).isFalse();
    assertThat(isOpen(session + "/2")).isFalse();
    assertThat(isOpen(strange)).isTrue();
  }

  @Test
  void failedSignInIsInTheLogWithItsReason() {
    as(NOBODY, () -> register.loginFailed(LoginFailure.STATE));

    assertThat(leaf().action()).isEqualTo("access.signIn");
    assertThat(leaf().outcome()).isEqualTo("FAILED");
    assertThat(leaf().reason()).isEqualTo("LOGIN_STATE");
    assertThat(leaf().actor()).isEqualTo("system:sign-in");
  }

  private void signIn(String sessionId) {
    as(NOBODY, () -> register.loggedIn(signedIn(sessionId, subject)));
  }

  /** A role that the portal does not know gives nothing. */
  private static SignedIn signedIn(String sessionId, String subject) {
    return new SignedIn(
        sessionId,
        subject,
        Samples.MARK + "newcomer",
        Samples.MARK + "Newcomer",
        "newcomer@portal.example",
        Set.of(Role.DELEGATE_NAME, "offline_access"),
        Instant.now(),
        AGENT);
  }

  private boolean isOpen(String sessionId) {
    return as(NOBODY, () -> register.isOpen(sessionId));
  }

  private long members() {
    return Database.number("select count(*) from member where subject = ?", subject);
  }

  private Timestamp time(String column) {
    return Database.rows(
            "select " + column + " from member where subject = ?",
            row -> row.getTimestamp(1),
            subject)
        .get(0);
  }
}
