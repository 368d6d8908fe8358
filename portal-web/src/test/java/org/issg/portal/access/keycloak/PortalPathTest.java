package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/jakarta.faces.resource/css/base.css.xhtml", "/pdfjs/pdf.mjs", "/favicon.ico"})
  void filesThatSayNothingOfAnybodyAreStatic(String path) {
    assertThat(new PortalPath(path).isStatic()).isTrue();
    assertThat(new PortalPath(path).isPublic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/error/missing.xhtml",
        "/signed-out.xhtml",
        "/login/callback",
        "/logout",
        "/logout/backchannel",
        "/language",
        "/session",
        "/health",
        "/health/ready"
      })
  void somePagesNeedNoLoginButAreNotStored(String path) {
    assertThat(new PortalPath(path).isPublic()).isTrue();
    assertThat(new PortalPath(path).isStatic()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/index.xhtml",
        "/content/1",
        "/upload",
        "/sessions.xhtml",
        "/errors.xhtml",
        "/healthy.xhtml",
        "/logout/all",
        "/language/x",
        "/Error/missing.xhtml",
        "/error/../desk/log.xhtml",
        "/pdfjs/..;/desk/log.xhtml",
        "/error//desk/log.xhtml",
        "/pdfjs/\\desk/log.xhtml",
        "/jakarta.faces.resource/dynamiccontent.properties.xhtml"
      })
  void allElseIsProtected(String path) {
    assertThat(new PortalPath(path).isPublic()).isFalse();
  }
}
