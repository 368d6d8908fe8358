package org.issg.portal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeKeyTest {

  /** Made by openssl genpkey and openssl pkey -pubout. */
  private static final String SECRET =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIDhRrhPiq42keRGqYByGyCIV69NMnYYbQqGwC7fmYVuo
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAHVhjTzeg9BwibN/b3z1aMl6wYDnHk0Lf5Ti0YVXBSG8=
      -----END PUBLIC KEY-----
      """;

  private static final byte[] LEAF = "{\"v\":1}".getBytes(UTF_8);

  /** Made by openssl pkeyutl -sign -rawin over the fixed line and the leaf. */
  private static final byte[] SIGNATURE =
      HexFormat.of()
          .parseHex(
              "6d70b0610ff6b8ae8426097966183cae23dec266f19ec694dd505fffef92085b"
                  + "50b790cb5cc20c60058f450ff66f9c22d1797188102c9f16c071b757bc9c4103");

  @Test
  void signsAsOpensslDoes() {
    NodeKey key = NodeKey.parse(SECRET + PUBLIC);

    assertThat(key.sign(LEAF)).isEqualTo(SIGNATURE);
    assertThat(key.publicKey().signed(LEAF, SIGNATURE)).isTrue();
  }

  @Test
  void keyIsNamedByTheBeginningOfItsHash() {
    assertThat(NodeKey.parse(SECRET + PUBLIC).publicKey().id()).isEqualTo("fe0478ca");
  }

  @Test
  void noChangedBitPasses() {
    NodePublicKey key = NodePublicKey.parseAll(PUBLIC).get(0);

    for (int bit = 0; bit < LEAF.length * Byte.SIZE; bit++) {
      assertThat(key.signed(flipped(LEAF, bit), SIGNATURE)).as("bit %d of the leaf", bit).isFalse();
    }
    for (int bit = 0; bit < SIGNATURE.length * Byte.SIZE; bit++) {
      assertThat(key.signed(LEAF, flipped(SIGNATURE, bit)))
          .as("bit %d of the signature", bit)
          .isFalse();
    }
    assertThat(key.signed(LEAF, new byte[0])).isFalse();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return flipped;
  }

  @Test
  void newKeyIsReadBackAndIsNoOther() {
    NodeKey key = NodeKey.parse(NodeKey.generate());
    NodeKey other = NodeKey.parse(NodeKey.generate());

    assertThat(key.publicKey().signed(LEAF, key.sign(LEAF))).isTrue();
    assertThat(other.publicKey().signed(LEAF, key.sign(LEAF))).isFalse();
    assertThat(key.publicKey().id()).isNotEqualTo(other.publicKey().id());
  }

  @Test
  void severalPublicKeysAreReadInTheirOrder() {
    NodePublicKey other = NodeKey.parse(NodeKey.generate()).publicKey();
    String both = PUBLIC + Pem.block(Pem.PUBLIC_KEY, HexFormat.of().parseHex(encoded(other)));

    assertThat(NodePublicKey.parseAll(both))
        .extracting(NodePublicKey::id)
        .containsExactly("fe0478ca", other.id());
  }

  private static String encoded(NodePublicKey key) {
    return "302a300506032b6570032100" + HexFormat.of().formatHex(key.raw());
  }

  @Test
  void whatIsNoKeyOfANodeIsRefused() {
    String other = NodeKey.generate();
    List<String> wrong =
        List.of(
            "",
            SECRET,
            PUBLIC,
            SECRET + PUBLIC + PUBLIC,
            SECRET + other.substring(other.indexOf("-----BEGIN PUBLIC")),
            SECRET.replace("MC4C", "MC4D") + PUBLIC,
            SECRET + PUBLIC.replace("MCow", "????"),
            SECRET + PUBLIC.replace("MCow", "MCox"));

    for (String text : wrong) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> NodeKey.parse(text));
    }
  }
}
