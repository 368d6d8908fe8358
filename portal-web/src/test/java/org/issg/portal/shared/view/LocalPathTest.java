package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.xhtml",
        "/meeting/view.xhtml?id=0190c1d2&tab=a%20b",
        "/meeting/list.xhtml?from=https://portal.example/"
      })
  void aPathOfThePortalIsKeptWithItsQuery(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "index.xhtml",
        "//elsewhere.example",
        "///elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/a\\b",
        "/\t/elsewhere.example",
        "/\n/elsewhere.example",
        "/a\r\nSet-Cookie: a=b",
        "/a\u0000",
        "/a\u007f",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        " /index.xhtml"
      })
  void whatCouldLeadElsewhereBecomesHome(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/index.xhtml");
  }
}
