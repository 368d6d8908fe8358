package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Visitors;
import org.issg.portal.launcher.Ports;
import org.issg.portal.launcher.Problem;
import org.junit.jupiter.api.Test;

/** A portal whose leaves would not be known as its own does not serve. */
@Journey
class NodeKeyIT {

  @Test
  void portalWithoutTheKeyOfItsNodeDoesNotStart(Visitors visitors) {
    var port = Ports.free();
    var noKey = Map.of("PORTAL_NODE_KEY", "/no/such/key.pem");
    try {
      assertThatThrownBy(() -> visitors.anotherPortal(port, noKey)).isInstanceOf(Problem.class);

      assertThat(Path.of("target", "portal-logs", "portal-" + port, "payara.log"))
          .content()
          .contains(
              "The portal does not start: the file that portal.node.key names cannot be read");
    } finally {
      visitors.reclaimSignIns();
    }
  }

  @Test
  void readinessFallsWithTheTermOfTheKey(Visitors visitors) {
    var health = visitors.stranger().expecting("503");
    assertThat(health.get("/health/ready").text()).contains("\"nodeKeyHolds\":\"true\"");

    visitors.database().execute("update node_key set valid_until = now()");
    try {
      var answer = health.get("/health/ready");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text()).contains("\"nodeKeyHolds\":\"false\"");
    } finally {
      visitors.database().execute("update node_key set valid_until = null");
    }
  }
}
