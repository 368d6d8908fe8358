package org.issg.portal.launcher;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Takes every mail that a piece sends and keeps it as a file; nothing ever leaves this machine. */
final class MailCatcher implements AutoCloseable {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final GreenMail server;
  private final Path folder;
  private final Thread writer;

  MailCatcher(int port, Path folder) {
    this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    this.folder = folder;
    this.writer = new Thread(this::write, "mail");
    writer.setDaemon(true);
  }

  MailCatcher start() {
    server.start();
    writer.start();
    return this;
  }

  private void write() {
    while (!Thread.currentThread().isInterrupted()) {
      if (server.waitForIncomingEmail(500, 1)) {
        for (var message : server.getReceivedMessages()) {
          save(message);
        }
        purge();
      }
    }
  }

  private void purge() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private void save(MimeMessage message) {
    var name = NAME.format(Instant.now()) + "-" + UUID.randomUUID();
    var fresh = folder.resolve(name + ".new");
    try {
      try (var out = Files.newOutputStream(fresh)) {
        message.writeTo(out);
      }
      Files.move(fresh, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
    server.stop();
  }
}
