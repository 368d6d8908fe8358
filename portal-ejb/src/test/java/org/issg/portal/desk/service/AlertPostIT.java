package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_AUDITOR;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.issg.portal.launcher.TestServices;
import org.issg.portal.mandate.service.AccountStates;
import org.issg.portal.shared.service.MailServer;
import org.issg.portal.testing.AlertScene;
import org.issg.portal.testing.Await;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.ShutLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Auditors get mails about alerts by a real mail server, and once. */
class AlertPostIT extends AlertScene {

  /** Mails of earlier runs lie in the same folder. */
  private static final AtomicInteger AMOUNTS =
      new AtomicInteger((int) Instant.now().getEpochSecond());

  @Inject private AlertPost post;
  @Inject private AlertNotices notices;
  @Inject private AccountStates accounts;

  @AfterEach
  void speakNoLanguage() {
    speaks(null);
  }

  private static void speaks(String language) {
    Database.change(
        "update member set language = ? where subject = ?", language, AUDITOR.subject());
  }

  /** A notice of so many alerts that no other mail says the same. */
  private static int notice() {
    int amount = AMOUNTS.incrementAndGet();
    Database.change(
        "insert into alert_notice (id, amount, raised_at, next_try_at)"
            + " values (gen_random_uuid(), ?, now(), now() - interval '1 second')",
        amount);
    return amount;
  }

  private static UUID id(int amount) {
    return Database.rows(
            "select id from alert_notice where amount = ?",
            row -> row.getObject(1, UUID.class),
            amount)
        .get(0);
  }

  private void send(AlertPost by) {
    as(
        NOBODY,
        () ->
            current.as(
                AlertWatch.ACTOR,
                () -> {
                  by.send();
                  return null;
                }));
  }

  @Test
  void auditorReadsHowManyAndNothingElse() throws Exception {
    int amount = notice();

    send(post);

    MimeMessage mail = mail(amount);
    assertThat(mail.getAllRecipients()[0]).hasToString("auditor@portal.example");
    assertThat(mail.getSubject()).isEqualTo("New alerts at the auditor’s desk");
    assertThat(mail.getContent().toString().replace("\r", "").strip())
        .isEqualTo(
            "New alerts: "
                + amount
                + "\n\nWhich rule found them, whom and what they are about stands at the desk"
                + " alone:\n"
                + "http://portal.test/desk/alerts.xhtml");
    assertThat(leaves())
        .extracting(leaf -> leaf.objectKind() + " " + leaf.action() + " " + leaf.outcome())
        .containsExactly(
            "alert_notice desk.alertMailing DONE",
            "alert_notice desk.alertMailed DONE",
            "alert_notice desk.alertMailing DONE",
            "alert_notice desk.alertMailed DONE");
    assertThat(leaves())
        .flatExtracting(leaf -> leaf.shown())
        .containsOnly(AUDITOR.subject(), OTHER_AUDITOR.subject());
    assertThat(state(amount))
        .contains(AUDITOR.subject(), OTHER_AUDITOR.subject())
        .endsWith(" done");
  }

  @Test
  void mailIsInTheLanguageOfEachAuditor() throws Exception {
    speaks("ar");
    int amount = notice();

    send(post);

    assertThat(mail(amount).getContent().toString()).contains("التنبيهات الجديدة: " + amount);
    assertThat(mail(amount).getHeader("Content-Language")).containsExactly("ar");
  }

  @Test
  void mailThatWasSentIsNotSentAgain() {
    int amount = notice();
    send(post);

    send(post);
    send(post);

    assertThat(leaves()).isEmpty();
    assertThat(state(amount)).endsWith("done");
  }

  @Test
  void mailThatCannotBeSentIsTriedAgainLater() throws Exception {
    int amount = notice();

    send(unreachable());

    assertThat(leaves())
        .extracting(leaf -> leaf.action() + " " + leaf.outcome() + " " + leaf.reason())
        .containsExactly(
            "desk.alertMailing DONE null",
            "desk.alertMailed FAILED MAIL_NOT_SENT",
            "desk.alertMailing DONE null",
            "desk.alertMailed FAILED MAIL_NOT_SENT");
    assertThat(state(amount)).isEqualTo("{} open");
    send(post);
    assertThat(leaves()).as("before its time").isEmpty();
    Database.change("update alert_notice set next_try_at = now() where amount = ?", amount);
    send(post);
    assertThat(state(amount)).endsWith("done");
    assertThat(mail(amount)).isNotNull();
  }

  @Test
  void mailThatIsOfNoUseAnyMoreIsNoLongerTried() {
    int amount = notice();
    Database.change("update alert_notice set raised_at = now() - interval '4 days'");

    send(unreachable());

    assertThat(state(amount)).isEqualTo("{} done");
  }

  @Test
  void noMailLeavesWhileTheLogCannotBeWritten() throws Exception {
    int amount = notice();
    ShutLog.during(
        () -> assertThatThrownBy(() -> send(post)).hasRootCauseInstanceOf(SQLException.class));
    assertThat(state(amount)).isEqualTo("{} open");

    Database.change("update alert_notice set next_try_at = now() where amount = ?", amount);
    send(post);

    assertThat(mail(amount)).isNotNull();
    assertThat(mails(amount)).hasSize(1);
  }

  @Test
  void nodeThatIsOvertakenByAnotherSendsNoMore() {
    UUID id = id(notice());
    int slow = asWatch(() -> notices.claim(id)).orElseThrow();
    assertThat(asWatch(() -> notices.claim(id))).as("while it is held").isEmpty();
    Database.change("update alert_notice set next_try_at = now()");
    int quick = asWatch(() -> notices.claim(id)).orElseThrow();

    assertThat(asWatch(() -> notices.begin(id, slow, AUDITOR.subject()))).isFalse();
    assertThat(leaves()).isEmpty();
    assertThat(asWatch(() -> notices.begin(id, quick, AUDITOR.subject()))).isTrue();
    assertThat(leaf().action()).isEqualTo("desk.alertMailing");
  }

  @Test
  void mailOfANodeThatDiedWhileSendingIsSentByTheNext() throws Exception {
    int amount = notice();
    UUID id = id(amount);
    int attempt = asWatch(() -> notices.claim(id)).orElseThrow();
    asWatch(() -> notices.begin(id, attempt, AUDITOR.subject()));
    send(post);
    assertThat(leaves()).as("while it is held").isEmpty();
    Database.change("update alert_notice set next_try_at = now() where amount = ?", amount);

    send(post);

    assertThat(mail(amount)).isNotNull();
    assertThat(state(amount)).endsWith(" done");
  }

  private <T> T asWatch(Supplier<T> act) {
    return as(NOBODY, () -> current.as(AlertWatch.ACTOR, act));
  }

  /** Writes to a mail server that does not answer. */
  private AlertPost unreachable() {
    MailServer away =
        new MailServer(
            Clock.systemUTC(),
            "localhost",
            "1",
            "portal@portal.example",
            false,
            Optional.empty(),
            Optional.empty());
    return new AlertPost(notices, accounts, away, "http://portal.test");
  }

  private static String state(int amount) {
    return Database.rows(
            "select mailed_to::text || case when done_at is null then ' open' else ' done' end"
                + " from alert_notice where amount = ?",
            row -> row.getString(1),
            amount)
        .get(0);
  }

  /** The mail about that rule, as soon as it has come. */
  private static MimeMessage mail(int amount) throws Exception {
    Await.until(() -> !mails(amount).isEmpty(), "no mail about " + amount);
    return mails(amount).get(0);
  }

  private static List<MimeMessage> mails(int amount) throws Exception {
    List<MimeMessage> mails = new ArrayList<>();
    for (Path file : files()) {
      try (InputStream content = Files.newInputStream(file)) {
        MimeMessage mail = new MimeMessage(null, content);
        if (isToTheAuditor(mail) && mail.getContent().toString().contains(String.valueOf(amount))) {
          mails.add(mail);
        }
      }
    }
    return mails;
  }

  private static boolean isToTheAuditor(MimeMessage mail) throws MessagingException {
    return mail.getAllRecipients()[0].toString().equals("auditor@portal.example");
  }

  private static List<Path> files() {
    try (var files = Files.list(TestServices.current().mailFolder())) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
