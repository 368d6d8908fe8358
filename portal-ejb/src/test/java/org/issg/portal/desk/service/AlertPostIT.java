package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.issg.portal.launcher.TestServices;
import org.issg.portal.mandate.service.AccountStates;
import org.issg.portal.shared.service.MailServer;
import org.issg.portal.testing.AlertScene;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Auditors get mails about alerts by a real mail server, and once. */
class AlertPostIT extends AlertScene {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = 100_000_000;

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

  private static String notice() {
    String name = Samples.MARK + UUID.randomUUID();
    Database.change(
        "insert into alert_notice (id, name, amount, raised_at, next_try_at)"
            + " values (gen_random_uuid(), ?, 3, now(), now() - interval '1 second')",
        name);
    return name;
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
  void auditorReadsWhichRuleAndHowManyAndNothingElse() throws Exception {
    String name = notice();

    send(post);

    MimeMessage mail = mail(name);
    assertThat(mail.getAllRecipients()[0]).hasToString("auditor@portal.example");
    assertThat(mail.getSubject()).isEqualTo("New alerts at the auditor’s desk");
    assertThat(mail.getContent().toString().replace("\r", "").strip())
        .isEqualTo(
            "Rule: "
                + name
                + "\nNew alerts: 3\n\nWhom and what they are about stands at the desk alone:\n"
                + "http://portal.test/desk/alerts.xhtml");
    assertThat(leaves())
        .extracting(leaf -> leaf.objectKind() + " " + leaf.action() + " " + leaf.outcome())
        .containsExactly(
            "alert_notice desk.alertMailed DONE", "alert_notice desk.alertMailed DONE");
    assertThat(state(name)).contains(AUDITOR.subject(), OTHER_AUDITOR.subject()).endsWith(" done");
  }

  @Test
  void mailIsInTheLanguageOfEachAuditor() throws Exception {
    speaks("ar");
    String name = notice();

    send(post);

    assertThat(mail(name).getContent().toString()).contains("القاعدة: " + name);
    assertThat(mail(name).getHeader("Content-Language")).containsExactly("ar");
  }

  @Test
  void mailThatWasSentIsNotSentAgain() {
    String name = notice();
    send(post);

    send(post);
    send(post);

    assertThat(leaves()).isEmpty();
    assertThat(state(name)).endsWith("done");
  }

  @Test
  void mailThatCannotBeSentIsTriedAgainLater() throws Exception {
    String name = notice();

    send(unreachable());

    assertThat(leaves())
        .extracting(leaf -> leaf.outcome() + " " + leaf.reason())
        .containsExactly("FAILED MAIL_NOT_SENT", "FAILED MAIL_NOT_SENT");
    assertThat(state(name)).isEqualTo("{} open");
    send(post);
    assertThat(leaves()).as("before its time").isEmpty();
    Database.change("update alert_notice set next_try_at = now() where name = ?", name);
    send(post);
    assertThat(state(name)).endsWith("done");
    assertThat(mail(name)).isNotNull();
  }

  @Test
  void mailThatIsOfNoUseAnyMoreIsNoLongerTried() {
    String name = notice();
    Database.change("update alert_notice set raised_at = now() - interval '4 days'");

    send(unreachable());

    assertThat(state(name)).isEqualTo("{} done");
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

  private static String state(String name) {
    return Database.rows(
            "select mailed_to::text || case when done_at is null then ' open' else ' done' end"
                + " from alert_notice where name = ?",
            row -> row.getString(1),
            name)
        .get(0);
  }

  /** The mail about that rule, as soon as it has come. */
  private static MimeMessage mail(String name) throws MessagingException, IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      for (Path file : files()) {
        try (InputStream content = Files.newInputStream(file)) {
          MimeMessage mail = new MimeMessage(null, content);
          if (isToTheAuditor(mail) && mail.getContent().toString().contains(name)) {
            return mail;
          }
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new AssertionError("no mail about " + name);
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
