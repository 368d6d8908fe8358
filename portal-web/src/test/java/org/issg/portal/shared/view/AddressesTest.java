package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressesTest {

  private static Addresses log() {
    return Addresses.of("/desk/log.xhtml");
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    assertThat(log().with("person", null).with("action", "")).hasToString("/desk/log.xhtml");
  }

  @Test
  void parametersAreJoinedInTheirOrder() {
    Addresses address =
        log().with("person", null).with("action", "meeting.read").with("outcome", "DONE");

    assertThat(address).hasToString("/desk/log.xhtml?action=meeting.read&outcome=DONE");
  }

  @Test
  void whatCouldEndAValueIsEncoded() {
    Addresses address = log().with("person", "a&b=c#d?e+f \"<é>\r\nق");

    assertThat(address)
        .hasToString("/desk/log.xhtml?person=a%26b%3Dc%23d%3Fe%2Bf+%22%3C%C3%A9%3E%0D%0A%D9%82");
    assertThat(URI.create(address.toString()).getFragment()).isNull();
  }

  @Test
  void anyValueIsWrittenAsItsText() {
    UUID id = UUID.fromString("0190c1d2-ab3e-7000-8000-0000000000af");

    assertThat(log().with("object", id).with("page", 2))
        .hasToString("/desk/log.xhtml?object=0190c1d2-ab3e-7000-8000-0000000000af&page=2");
  }
}
