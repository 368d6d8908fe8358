package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that forgot a part of the wall is found out. */
class WallStateIT extends ServiceIT {

  private static final String MATCH = "alter function pg_catalog.ts_match_vq(tsvector, tsquery) ";

  @Inject private WallState state;
  @Inject private WallGuard guard;

  @AfterEach
  void mend() {
    Database.change(MATCH + "leakproof");
    Database.change("update portal_secret.actor_key set id = ltrim(id, '~')");
  }

  @Test
  void wallStandsInTheDatabaseOfTheTests() {
    assertThat(state.gaps()).isEmpty();
    assertThatCode(guard::requireWall).doesNotThrowAnyException();
  }

  @Test
  void fullTextMatchThatLeaksKeepsThePortalFromServing() {
    Database.change(MATCH + "not leakproof");

    assertThat(state.gaps()).containsExactly(WallGap.FULL_TEXT_LEAKS);
    assertThatThrownBy(guard::requireWall)
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FULL_TEXT_LEAKS");
  }

  @Test
  void keyThatTheDatabaseDoesNotKnowKeepsThePortalFromServing() {
    Database.change("update portal_secret.actor_key set id = '~' || id");

    assertThat(state.gaps()).containsExactly(WallGap.ACTOR_NOT_BELIEVED);
    assertThatThrownBy(guard::requireWall)
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ACTOR_NOT_BELIEVED");
  }
}
