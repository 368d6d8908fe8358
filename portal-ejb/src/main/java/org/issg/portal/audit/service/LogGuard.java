package org.issg.portal.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the portal from serving when its leaves would not be known as its own. */
@Singleton
@Startup
public class LogGuard {

  private static final Logger LOG = Logger.getLogger(LogGuard.class.getName());

  @Inject private LeafSigner signer;
  @Inject private LogState log;

  /**
   * Runs as the application starts, and ends that start.
   *
   * @throws IllegalStateException when the node's key is missing, malformed or not registered
   */
  @PostConstruct
  public void requireKey() {
    Optional<String> problem =
        signer
            .problem()
            .or(
                () ->
                    log.holds(signer.keyId())
                        ? Optional.empty()
                        : Optional.of(
                            "the database does not know the key %s of this node, or its term is over"
                                .formatted(signer.keyId())));
    problem.ifPresent(
        words -> {
          LOG.log(Level.SEVERE, "The portal does not start: {0}.", words);
          throw new IllegalStateException(words);
        });
  }
}
