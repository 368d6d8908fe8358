package org.issg.portal.access.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox, Linux",
    "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140.0.0.0 Safari/537.36, Chrome, Windows",
    "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0, Edge, Windows",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1, Safari, macOS",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1, Safari, iPhone",
    "Mozilla/5.0 (iPad; CPU OS 18_0) CriOS/140.0 Safari/604.1, Chrome, iPad",
    "Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0 Safari/537.36,"
        + " Samsung Internet, Android"
  })
  void browserAndSystemAreNamedAsPeopleKnowThem(String header, String browser, String system) {
    UserAgent agent = UserAgent.of(header);

    assertThat(agent.browser()).contains(browser);
    assertThat(agent.system()).contains(system);
  }

  @Test
  void whatIsUnknownIsNotGuessed() {
    assertThat(UserAgent.of("curl/8.5").browser()).isEmpty();
    assertThat(UserAgent.of("curl/8.5").system()).isEmpty();
    assertThat(UserAgent.of(null).browser()).isEmpty();
  }
}
