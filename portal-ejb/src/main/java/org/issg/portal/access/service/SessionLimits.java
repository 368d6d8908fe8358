package org.issg.portal.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lasts: unused, at most, and how long before its end people are warned. */
@ApplicationScoped
public class SessionLimits {

  private Duration idle;
  private Duration absolute;
  private Duration warning;

  protected SessionLimits() {} // for CDI

  /**
   * Reads the limits as ISO 8601 durations.
   *
   * @throws IllegalArgumentException if they contradict one another
   */
  @Inject
  public SessionLimits(
      @ConfigProperty(name = "portal.session.idle", defaultValue = "PT30M") Duration idle,
      @ConfigProperty(name = "portal.session.absolute", defaultValue = "PT10H") Duration absolute,
      @ConfigProperty(name = "portal.session.warning", defaultValue = "PT5M") Duration warning) {
    if (warning.isNegative() || warning.compareTo(idle) >= 0 || idle.compareTo(absolute) > 0) {
      throw new IllegalArgumentException(
          "portal.session.warning must be shorter than portal.session.idle,"
              + " and that no longer than portal.session.absolute");
    }
    this.idle = idle;
    this.absolute = absolute;
    this.warning = warning;
  }

  public Duration idle() {
    return idle;
  }

  public Duration absolute() {
    return absolute;
  }

  public Duration warning() {
    return warning;
  }
}
