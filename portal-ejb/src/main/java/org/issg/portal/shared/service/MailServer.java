package org.issg.portal.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server that takes the portal's own mails; none waits long. */
@ApplicationScoped
public class MailServer {

  /** RFC 5322, section 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private static final String CONNECTING_MILLIS = "5000";
  private static final String ANSWERING_MILLIS = "10000";

  private Clock clock;
  private String from;
  private Properties settings;
  private Authenticator login;

  protected MailServer() {} // for the container's proxy

  /**
   * @param user to sign in with; without one nobody signs in
   */
  @Inject
  public MailServer(
      Clock clock,
      @ConfigProperty(name = "portal.mail.host", defaultValue = "localhost") String host,
      @ConfigProperty(name = "portal.mail.port", defaultValue = "25") String port,
      @ConfigProperty(name = "portal.mail.from", defaultValue = "portal@portal.example")
          String from,
      @ConfigProperty(name = "portal.mail.starttls", defaultValue = "false") boolean startTls,
      @ConfigProperty(name = "portal.mail.user") Optional<String> user,
      @ConfigProperty(name = "portal.mail.password") Optional<String> password) {
    this.clock = clock;
    this.from = from;
    this.login = user.map(name -> login(name, password.orElse(""))).orElse(null);
    this.settings = new Properties();
    settings.setProperty("mail.smtp.host", host);
    settings.setProperty("mail.smtp.port", port);
    settings.setProperty("mail.smtp.connectiontimeout", CONNECTING_MILLIS);
    settings.setProperty("mail.smtp.timeout", ANSWERING_MILLIS);
    settings.setProperty("mail.smtp.writetimeout", ANSWERING_MILLIS);
    settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    settings.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    settings.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
  }

  /**
   * Sends plain text.
   *
   * @throws MessagingException if the server is away or does not take it
   */
  public void send(String to, Locale language, String subject, String text)
      throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(settings, login));
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    mail.setSubject(subject, StandardCharsets.UTF_8.name());
    mail.setText(text, StandardCharsets.UTF_8.name());
    mail.setHeader("Content-Language", language.getLanguage());
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
    Transport.send(mail);
  }

  private static Authenticator login(String name, String password) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(name, password);
      }
    };
  }
}
