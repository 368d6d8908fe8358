package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/meeting/view.xhtml?id=0190c1d2&tab=a%20b",
        "/document/read.xhtml?id=1&from=https://portal.example/",
        "/logbook.xhtml"
      })
  void pagesOfThePortalAreKeptWithTheirQuery(String asked) {
    assertThat(LocalTarget.of(asked).value()).isEqualTo(asked);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "/a\\b",
        "/\t/elsewhere.example",
        "/a\r\nSet-Cookie: a=b",
        "/a\u0000",
        "/ünsafe",
        "/\"><script>",
        "javascript:alert(1)"
      })
  void whatCouldLeadElsewhereBecomesHome(String asked) {
    assertThat(LocalTarget.of(asked)).isEqualTo(LocalTarget.HOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/login", "/login/callback?code=1", "/logout", "/logout/backchannel", "/login;a"})
  void aLoginNeverLeadsIntoALoginOrLogout(String asked) {
    assertThat(LocalTarget.of(asked)).isEqualTo(LocalTarget.HOME);
  }

  @Test
  void anAddressTooLongForACookieBecomesHome() {
    assertThat(LocalTarget.of("/a?b=" + "c".repeat(1500))).isEqualTo(LocalTarget.HOME);
  }

  @Test
  void theWayBackIsOneParameterOfThePage() {
    LocalTarget target = LocalTarget.of("/meeting/view.xhtml?id=1&tab=2");

    assertThat(target.after("/error/login.xhtml?reason=state"))
        .isEqualTo(
            "/error/login.xhtml?reason=state&target=%2Fmeeting%2Fview.xhtml%3Fid%3D1%26tab%3D2");
  }
}
