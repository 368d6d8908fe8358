package org.issg.portal.ledger.curve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A batch holds, and a known key is sure, just when this Java finds each of the signatures right.
 */
class SignatureBatchTest {

  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger PRIME =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final byte[] LEAF = "{\"action\":\"meeting.read\",\"v\":1}".getBytes(UTF_8);

  /** All points of small order, in their one encoding. */
  private static final List<String> SMALL =
      List.of(
          "01" + "00".repeat(31),
          "ec" + "ff".repeat(30) + "7f",
          "00".repeat(31) + "80",
          "00".repeat(32),
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85");

  private final SecureRandom weights = new SecureRandom();
  private final Random random = random();
  private final Signer signer = new Signer(random);

  private static Random random() {
    long seed = System.nanoTime();
    System.out.println("SignatureBatchTest: seed " + seed);
    return new Random(seed);
  }

  @Test
  void thePublishedSignaturesHold() {
    List<SignedMessage> published =
        List.of(
            message(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
                    + "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            message(
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            message(
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                    + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
            message(
                "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
                "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                    + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"));

    assertThat(published).allMatch(Signer::isRight);
    assertThat(published).allMatch(this::holdsAlone);
    assertThat(published).allMatch(SignatureBatchTest::isSure);
    assertThat(holds(published)).isTrue();
  }

  @Test
  void thousandsOfSignaturesBySeveralKeysHold() {
    List<SignedMessage> batch = batch(3000, 5);

    assertThat(holds(batch)).isTrue();
    assertThat(batch.subList(0, 100)).allMatch(this::holdsAlone);
    assertThat(batch.subList(0, 100)).allMatch(SignatureBatchTest::isSure);
    assertThat(holds(List.of())).isTrue();
  }

  @Test
  void oneWrongSignatureAtAnyPlaceBreaksTheBatch() {
    List<SignedMessage> batch = batch(150, 3);

    for (int i = 0; i < batch.size(); i++) {
      SignedMessage right = batch.get(i);
      int bit = random.nextInt(right.signature().length * Byte.SIZE);
      batch.set(
          i, new SignedMessage(right.key(), right.message(), flipped(right.signature(), bit)));
      assertThat(holds(batch)).as("bit %d of the signature at %d", bit, i).isFalse();
      batch.set(i, right);
    }
    assertThat(holds(batch)).isTrue();
  }

  @Test
  void aKnownKeyIsSureOfAllThatItSignedAndOfNothingElse() {
    KnownKey known = new KnownKey(signer.key());
    SignedMessage before = signer.sign(LEAF);

    for (int i = 0; i < 1000; i++) {
      byte[] message = new byte[random.nextInt(300)];
      random.nextBytes(message);
      SignedMessage signed = signer.sign(message);
      assertThat(known.surelySigned(message, signed.signature())).as("message %d", i).isTrue();
      assertThat(known.surelySigned(message, before.signature())).as("message %d", i).isFalse();
      before = signed;
    }
  }

  @Test
  void signaturesThatWereExchangedBreakTheBatch() {
    List<SignedMessage> batch = batch(2, 1);
    SignedMessage first = batch.get(0);
    SignedMessage second = batch.get(1);

    batch.set(0, new SignedMessage(first.key(), first.message(), second.signature()));
    batch.set(1, new SignedMessage(second.key(), second.message(), first.signature()));

    assertThat(holds(batch)).isFalse();
  }

  @Test
  void eachFlippedBitIsAnsweredAsThisJavaDoes() {
    SignedMessage right = signer.sign(LEAF);

    for (int bit = 0; bit < right.signature().length * Byte.SIZE; bit++) {
      assertSameAnswer(
          new SignedMessage(right.key(), LEAF, flipped(right.signature(), bit)), "signature", bit);
    }
    for (int bit = 0; bit < LEAF.length * Byte.SIZE; bit++) {
      assertSameAnswer(
          new SignedMessage(right.key(), flipped(LEAF, bit), right.signature()), "message", bit);
    }
    for (int bit = 0; bit < right.key().length * Byte.SIZE; bit++) {
      assertSameAnswer(
          new SignedMessage(flipped(right.key(), bit), LEAF, right.signature()), "key", bit);
    }
  }

  @Test
  void anotherKeyDoesNotHold() {
    SignedMessage right = signer.sign(LEAF);

    SignedMessage foreign = new SignedMessage(new Signer(random).key(), LEAF, right.signature());
    assertThat(holdsAlone(foreign)).isFalse();
    assertThat(isSure(foreign)).isFalse();
  }

  @Test
  void aScalarThatIsNotBelowTheOrderDoesNotHold() {
    SignedMessage right = signer.sign(LEAF);
    BigInteger scalar = number(Arrays.copyOfRange(right.signature(), 32, 64));

    for (int times = 1; times <= 8; times++) {
      byte[] larger = Signer.bytes(scalar.add(ORDER.multiply(BigInteger.valueOf(times))));
      assertSameAnswer(
          new SignedMessage(right.key(), LEAF, join(right.signature(), larger)), "order", times);
    }
    for (int length : new int[] {0, 32, 63, 65}) {
      assertSameAnswer(
          new SignedMessage(right.key(), LEAF, Arrays.copyOf(right.signature(), length)),
          "length",
          length);
    }
  }

  @Test
  void pointsOfSmallOrderAndOtherSpellingsAreNeverTakenWhereThisJavaRefuses() {
    List<byte[]> encodings = new ArrayList<>();
    SMALL.forEach(each -> encodings.add(HexFormat.of().parseHex(each)));
    for (int above = 0; above < 19; above++) {
      byte[] y = Signer.bytes(PRIME.add(BigInteger.valueOf(above)));
      encodings.add(y);
      encodings.add(flipped(y, 255));
    }
    encodings.add(HexFormat.of().parseHex("01" + "00".repeat(30) + "80"));
    encodings.add(HexFormat.of().parseHex("ec" + "ff".repeat(31)));
    SignedMessage right = signer.sign(LEAF);

    for (byte[] encoding : encodings) {
      String hex = HexFormat.of().formatHex(encoding);
      assertSameAnswer(
          new SignedMessage(right.key(), LEAF, join(encoding, new byte[32])), "R " + hex, 0);
      for (byte[] other : encodings) {
        byte[] signature = join(other, new byte[32]);
        assertThat(holdsAlone(new SignedMessage(encoding, LEAF, signature))).as(hex).isFalse();
        assertThat(isSure(new SignedMessage(encoding, LEAF, signature))).as(hex).isFalse();
      }
    }
    assertThat(encodings.stream().filter(each -> AffinePoint.decode(each).isPresent()))
        .hasSize(SMALL.size());
  }

  /** What the Javadoc of SignatureBatch says of the factor eight. */
  @Test
  void theHolderOfTheKeyCanMakeWhatABatchAloneTakes() throws GeneralSecurityException {
    byte[] commitment = HexFormat.of().parseHex(SMALL.get(6));
    MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
    sha512.update(commitment);
    sha512.update(signer.key());
    BigInteger challenge = number(sha512.digest(LEAF));
    BigInteger response = challenge.multiply(secretScalar(sha512)).mod(ORDER);

    SignedMessage made =
        new SignedMessage(signer.key(), LEAF, join(commitment, Signer.bytes(response)));

    assertThat(holdsAlone(made)).isTrue();
    assertThat(isSure(made)).isFalse();
    assertThat(Signer.isRight(made)).isFalse();
  }

  /** RFC 8032, 5.1.5. */
  private BigInteger secretScalar(MessageDigest sha512) {
    byte[] half = Arrays.copyOf(sha512.digest(signer.seed()), 32);
    half[0] &= (byte) 0xf8;
    half[31] = (byte) (half[31] & 0x7f | 0x40);
    return number(half);
  }

  private List<SignedMessage> batch(int size, int keys) {
    List<Signer> signers = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      signers.add(new Signer(random));
    }
    List<SignedMessage> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] message = new byte[random.nextInt(300)];
      random.nextBytes(message);
      batch.add(signers.get(random.nextInt(keys)).sign(message));
    }
    return batch;
  }

  private boolean holds(List<SignedMessage> batch) {
    return SignatureBatch.holds(batch, weights);
  }

  private boolean holdsAlone(SignedMessage message) {
    return holds(List.of(message));
  }

  private void assertSameAnswer(SignedMessage message, String what, int which) {
    assertThat(holdsAlone(message))
        .as("%s, %d", what, which)
        .isEqualTo(isSure(message))
        .isEqualTo(Signer.isRight(message))
        .isFalse();
  }

  private static boolean isSure(SignedMessage message) {
    return new KnownKey(message.key()).surelySigned(message.message(), message.signature());
  }

  private static SignedMessage message(String key, String message, String signature) {
    HexFormat hex = HexFormat.of();
    return new SignedMessage(hex.parseHex(key), hex.parseHex(message), hex.parseHex(signature));
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return flipped;
  }

  /** The first half of the one, and the other behind it. */
  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, 64);
    System.arraycopy(second, 0, joined, 32, 32);
    return joined;
  }

  private static BigInteger number(byte[] bytes) {
    byte[] highestFirst = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      highestFirst[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, highestFirst);
  }
}
