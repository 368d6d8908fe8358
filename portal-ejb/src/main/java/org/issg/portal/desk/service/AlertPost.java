package org.issg.portal.desk.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.desk.AlertNotice;
import org.issg.portal.mandate.service.Account;
import org.issg.portal.mandate.service.AccountStates;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.MailServer;

/** Writes to every auditor that there are new alerts, in the language of each. */
@ApplicationScoped
public class AlertPost {

  private static final Logger LOG = Logger.getLogger(AlertPost.class.getName());
  private static final String BUNDLE = "org.issg.portal.texts.mail";

  private AlertNotices notices;
  private AccountStates accounts;
  private MailServer server;
  private String address;

  protected AlertPost() {} // for the container's proxy

  /**
   * @param address where people reach the portal
   */
  @Inject
  public AlertPost(
      AlertNotices notices,
      AccountStates accounts,
      MailServer server,
      @ConfigProperty(name = "portal.address") String address) {
    this.notices = notices;
    this.accounts = accounts;
    this.server = server;
    this.address = address;
  }

  /** Sends what is due; who cannot be reached is tried again later. */
  public void send() {
    List<AlertNotice> due = notices.due();
    if (due.isEmpty()) {
      return;
    }
    try {
      List<Account> auditors = accounts.having(Role.AUDITOR);
      for (AlertNotice notice : due) {
        OptionalInt attempt = notices.claim(notice.id());
        attempt.ifPresent(number -> send(notice, number, auditors));
      }
    } catch (RuleViolation away) {
      LOG.log(Level.WARNING, "Keycloak does not say who is an auditor; the next round asks again");
    }
  }

  private void send(AlertNotice notice, int attempt, List<Account> auditors) {
    boolean everybody = true;
    for (Account auditor : auditors) {
      if (auditor.email() != null && !notice.recipients().contains(auditor.subject())) {
        everybody &= send(notice, attempt, auditor);
      }
    }
    notices.settle(notice.id(), attempt, everybody);
  }

  /** Whether that auditor has it now. */
  private boolean send(AlertNotice notice, int attempt, Account auditor) {
    if (!notices.begin(notice.id(), attempt, auditor.subject())) {
      return false;
    }
    Locale language = Locale.forLanguageTag(notices.language(auditor.subject()));
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language);
    AlertMail mail = new AlertMail(texts, address);
    try {
      server.send(auditor.email(), language, mail.subject(), mail.text(notice));
    } catch (MessagingException unreachable) {
      LOG.log(Level.WARNING, "A mail about alerts was not sent: {0}", unreachable.toString());
      notices.failed(notice.id());
      return false;
    }
    notices.sent(notice.id(), auditor.subject());
    return true;
  }
}
