package org.issg.portal.access.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the portal from serving on a database whose wall has a gap. */
@Singleton
@Startup
public class WallGuard {

  private static final Logger LOG = Logger.getLogger(WallGuard.class.getName());

  @Inject private WallState state;

  /**
   * Runs as the application starts, and ends that start.
   *
   * @throws IllegalStateException when something is missing
   */
  @PostConstruct
  public void requireWall() {
    for (WallGap gap : state.gaps()) {
      LOG.log(
          Level.SEVERE,
          "The portal does not start: {0}. Run the migration step again, then start the portal.",
          gap.words());
      throw new IllegalStateException("The second wall has a gap: " + gap);
    }
  }
}
