package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class CookiesTest {

  @Test
  void underHttpsCookiesBelongToThisHostAlone() {
    Cookie cookie = new Cookies("https://portal.example").cookie("portal_language", "ar", 60);

    assertThat(cookie.getName()).isEqualTo("__Host-portal_language");
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    isOutOfReach(cookie);
  }

  @Test
  void withoutHttpsTheyAreAsSafeAsTheyCanBe() {
    Cookie cookie = new Cookies("http://localhost:8080").cookie("portal_language", "ar", 60);

    assertThat(cookie.getName()).isEqualTo("portal_language");
    assertThat(cookie.getSecure()).isFalse();
    isOutOfReach(cookie);
  }

  private static void isOutOfReach(Cookie cookie) {
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getMaxAge()).isEqualTo(60);
  }
}
