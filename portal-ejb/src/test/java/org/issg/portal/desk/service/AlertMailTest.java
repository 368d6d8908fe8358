package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.issg.portal.access.Member;
import org.issg.portal.desk.AlertNotice;
import org.junit.jupiter.api.Test;

class AlertMailTest {

  private static final AlertNotice NOTICE =
      new AlertNotice(1234, Instant.parse("2016-03-07T09:00:00Z"));

  private static ResourceBundle texts(String language) {
    return ResourceBundle.getBundle("org.issg.portal.texts.mail", Locale.forLanguageTag(language));
  }

  @Test
  void mailSaysTheSameInEveryLanguage() {
    Set<String> subjects = new HashSet<>();
    for (String language : Member.LANGUAGES) {
      AlertMail mail = new AlertMail(texts(language), "https://portal.example");

      assertThat(mail.text(NOTICE).lines().toList())
          .as(language)
          .hasSize(4)
          .anyMatch(line -> line.endsWith(" 1234"))
          .contains("https://portal.example/desk/alerts.xhtml");
      subjects.add(mail.subject());
    }

    assertThat(subjects).hasSize(Member.LANGUAGES.size());
  }
}
