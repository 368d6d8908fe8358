package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.issg.portal.audit.Origin;
import org.junit.jupiter.api.Test;

class RequestOriginTest {

  @Test
  void requestKeepsItsNumberWhereverItCameFrom() {
    RequestOrigin origin = new RequestOrigin();
    UUID number = origin.number();

    origin.cameFrom("192.0.2.7", "ab12");

    assertThat(origin.get()).isEqualTo(new Origin("192.0.2.7", "ab12", number));
  }

  @Test
  void everyRequestHasANumberOfItsOwn() {
    assertThat(new RequestOrigin().number()).isNotEqualTo(new RequestOrigin().number());
  }
}
