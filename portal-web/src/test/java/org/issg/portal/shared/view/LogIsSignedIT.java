package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.issg.portal.journey.Database;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A leaf that waits too long is told by the health of the log, and does not stop the portal. */
@Journey
class LogIsSignedIT {

  private static final String FORGED = "0a0a0a0a-0000-4000-8000-000000000001";
  private static final String PATH = "/health/started";

  @Test
  void aLeafThatTheSequencerLeavesOutTurnsTheHealthRed(Visitors visitors) {
    var asker = visitors.stranger().expecting("503");
    Database.await(() -> isUp(asker.get(PATH).text()), () -> "never green");

    visitors
        .database()
        .execute(
            "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome)"
                + " values ('%s', now() - interval '10 minutes', '{}', sha256('x'), 'nobody', 'test',"
                    .formatted(FORGED)
                + " 'DONE')");
    try {
      Database.await(() -> !isUp(asker.get(PATH).text()), () -> "never red");

      var answer = asker.get(PATH);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text()).contains("\"sequencerLeads\":\"true\"", "\"waitingSince\":\"20");
      assertThat(asker.get("/health/ready").status()).as("people go on").isEqualTo(200);
    } finally {
      takeAway(visitors.database());
    }
    Database.await(() -> isUp(asker.get(PATH).text()), () -> "never green again");
  }

  private static boolean isUp(String health) {
    return health
        .replace(" ", "")
        .matches("(?s).*\"name\":\"audit-log-signed\",\"status\":\"UP\".*");
  }

  private static void takeAway(Database database) {
    String partition =
        database
            .texts("select tableoid::regclass::text from audit_leaf where id = '" + FORGED + "'")
            .get(0);
    database.execute("alter table " + partition + " disable trigger audit_leaf_final");
    database.execute("delete from " + partition + " where id = '" + FORGED + "'");
    database.execute("alter table " + partition + " enable always trigger audit_leaf_final");
  }
}
