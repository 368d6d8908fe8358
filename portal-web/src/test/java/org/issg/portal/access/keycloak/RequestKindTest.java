package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestKindTest {
  @Test
  void aBrowserThatGoesToAPageCanLogIn() {
    assertThat(kind("GET", Map.of())).isEqualTo(RequestKind.PAGE);
    assertThat(kind("HEAD", Map.of())).isEqualTo(RequestKind.PAGE);
    assertThat(kind("GET", Map.of("Sec-Fetch-Dest", "document"))).isEqualTo(RequestKind.PAGE);
  }

  @Test
  void aScriptOrAPictureReadsAStatus() {
    assertThat(kind("PUT", Map.of())).isEqualTo(RequestKind.SCRIPT);
    assertThat(kind("GET", Map.of("Sec-Fetch-Dest", "empty"))).isEqualTo(RequestKind.SCRIPT);
    assertThat(kind("GET", Map.of("Sec-Fetch-Dest", "image"))).isEqualTo(RequestKind.SCRIPT);
    assertThat(kind("GET", Map.of("Accept", "application/json, */*")))
        .isEqualTo(RequestKind.SCRIPT);
  }

  @Test
  void aFormOrAFrameIsLedToAPage() {
    assertThat(kind("POST", Map.of())).isEqualTo(RequestKind.FORM);
    assertThat(kind("GET", Map.of("Sec-Fetch-Dest", "iframe"))).isEqualTo(RequestKind.FORM);
  }

  @Test
  void aPartOfAPageIsAnsweredInFacesOwnManner() {
    assertThat(kind("POST", Map.of("Faces-Request", "partial/ajax", "Sec-Fetch-Dest", "empty")))
        .isEqualTo(RequestKind.PARTIAL);
  }

  @Test
  void aPersonGoesSomewhereOrSendsAForm() {
    assertThat(ofAPerson(Map.of("Sec-Fetch-Dest", "document", "Sec-Fetch-User", "?1"))).isTrue();
    assertThat(ofAPerson(Map.of("Accept", "text/html,application/xhtml+xml"))).isTrue();
  }

  @Test
  void whatAPageAsksForByItselfIsOfNobody() {
    assertThat(ofAPerson(Map.of("Sec-Fetch-Dest", "empty", "Accept", "text/html"))).isFalse();
    assertThat(ofAPerson(Map.of("Sec-Fetch-Dest", "iframe", "Sec-Fetch-User", "?1"))).isFalse();
    assertThat(ofAPerson(Map.of("Sec-Fetch-Dest", "document"))).as("a reload by script").isFalse();
    assertThat(ofAPerson(Map.of("Accept", "*/*"))).isFalse();
    assertThat(ofAPerson(Map.of("Accept", "text/html", "Faces-Request", "partial/ajax"))).isFalse();
    assertThat(ofAPerson(Map.of())).isFalse();
  }

  private static boolean ofAPerson(Map<String, String> headers) {
    return RequestKind.isOfAPerson(request("GET", headers));
  }

  private static RequestKind kind(String method, Map<String, String> headers) {
    return RequestKind.of(request(method, headers));
  }

  private static HttpServletRequest request(String method, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RequestKindTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, called, arguments) ->
                called.getName().equals("getMethod") ? method : headers.get(arguments[0]));
  }
}
