package org.issg.portal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CommitmentTest {

  private static final byte[] VALUES = "{\"roles\":[\"delegate\"]}".getBytes(UTF_8);
  private static final byte[] SALT =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  /** Made by sha256sum over the line, the salt and the values. */
  @Test
  void commitmentIsAHashOverLineSaltAndValues() {
    assertThat(HexFormat.of().formatHex(Commitment.to(VALUES, SALT)))
        .isEqualTo("5625128c8f274efde894887c228b887c6590a6fa64d746b1e4e51885cafed6bd");
  }

  @Test
  void otherValuesOrAnotherSaltGiveAnother() {
    byte[] salt = SALT.clone();
    salt[31]++;

    assertThat(Commitment.to(VALUES, SALT))
        .isNotEqualTo(Commitment.to("{\"roles\":[\"auditor\"]}".getBytes(UTF_8), SALT))
        .isNotEqualTo(Commitment.to(VALUES, salt));
  }

  @Test
  void saltOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Commitment.to(VALUES, new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> Commitment.to(VALUES, new byte[33]));
  }
}
