package org.issg.portal.desk.service;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.issg.portal.desk.AlertNotice;

/**
 * The words of a mail about alerts: how many, and where to look. Nothing else, not the rule either:
 * what it is called was typed by somebody, and whatever leaves by mail is out of reach.
 */
class AlertMail {

  private final ResourceBundle texts;
  private final String address;

  AlertMail(ResourceBundle texts, String address) {
    this.texts = texts;
    this.address = address;
  }

  String subject() {
    return texts.getString("alert.subject");
  }

  String text(AlertNotice notice) {
    return new MessageFormat(texts.getString("alert.text"), texts.getLocale())
        .format(new Object[] {String.valueOf(notice.amount()), address + "/desk/alerts.xhtml"});
  }
}
