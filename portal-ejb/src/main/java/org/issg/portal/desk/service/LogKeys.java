package org.issg.portal.desk.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.command.VerifierKeys;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.verify.Trust;
import org.issg.portal.shared.RuleViolation;

/** The keys by which the log is signed, as the operators named them to this node. */
@ApplicationScoped
public class LogKeys {

  private static final Logger LOG = Logger.getLogger(LogKeys.class.getName());

  /** A key has a plus sign, a file's name may have spaces. */
  private static final Pattern NEXT_KEY = Pattern.compile("\\s+(?=[^\\s+]+\\+)");

  private List<VerifierKey> keys;

  protected LogKeys() {} // for the container's proxy

  /**
   * @param named a verifier key, or several with spaces between them, or a file with some
   */
  @Inject
  public LogKeys(@ConfigProperty(name = "portal.log.key") Optional<String> named) {
    try {
      keys =
          VerifierKeys.read(
              named.stream().flatMap(NEXT_KEY::splitAsStream).toList(), KeyType.ED25519);
    } catch (UsageException unusable) {
      LOG.log(Level.WARNING, "portal.log.key: {0}", unusable.getMessage());
      keys = List.of();
    }
  }

  /**
   * Whom to believe: the nodes are those that the bundle names.
   *
   * @throws RuleViolation when the operators named no key
   */
  Trust trust() {
    if (keys.isEmpty()) {
      throw new RuleViolation("desk.verify.noKey");
    }
    return new Trust(keys, List.of(), List.of(), OptionalLong.empty(), Set.of(), false);
  }

  /** Whether anything can be verified. */
  boolean areNamed() {
    return !keys.isEmpty();
  }
}
