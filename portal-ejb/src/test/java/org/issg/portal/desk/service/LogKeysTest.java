package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {

  private static final VerifierKey OLD = key();
  private static final VerifierKey NEW = key();

  private static VerifierKey key() {
    return SigningKey.generate("portal.test/audit", KeyType.ED25519).verifier();
  }

  private static List<VerifierKey> named(String words) {
    return new LogKeys(Optional.of(words)).trust().logs();
  }

  @Test
  void oneKeyIsEnough() {
    assertThat(named(OLD.toString())).containsExactly(OLD);
  }

  @Test
  void twoAreNamedWhileTheLogChangesItsKey() {
    assertThat(named(OLD + " " + NEW)).containsExactly(OLD, NEW);
    assertThat(named(OLD + "\n" + NEW)).containsExactly(OLD, NEW);
  }

  @Test
  void aFileMayHoldThem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("two keys"), OLD + "\n" + NEW + "\n");

    assertThat(named(file.toString())).containsExactly(OLD, NEW);
  }

  @Test
  void withoutAnyNothingCanBeVerified() {
    LogKeys none = new LogKeys(Optional.empty());

    assertThat(none.areNamed()).isFalse();
    assertThatThrownBy(none::trust).isInstanceOf(RuleViolation.class);
  }
}
