package org.issg.portal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.issg.portal.ledger.NodeKeys.Registered;
import org.issg.portal.ledger.NodeKeys.Verdict;
import org.junit.jupiter.api.Test;

class NodeKeysTest {

  private static final byte[] LEAF = "{\"v\":1}".getBytes(UTF_8);
  private static final byte[] OTHER_LEAF = "{\"v\":2}".getBytes(UTF_8);
  private static final Instant FROM = Instant.parse("2016-03-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2016-04-01T00:00:00Z");
  private static final Instant CHANGE = Instant.parse("2016-03-31T00:00:00Z");

  private final NodeKey old = NodeKey.parse(NodeKey.generate());
  private final NodeKey current = NodeKey.parse(NodeKey.generate());
  private final NodeKey foreign = NodeKey.parse(NodeKey.generate());
  private final NodeKeys keys =
      new NodeKeys(
          List.of(
              new Registered(old.publicKey(), FROM, UNTIL),
              new Registered(current.publicKey(), CHANGE, null)));

  @Test
  void leafOfANodeIsGenuine() {
    assertThat(verdict(old, LEAF, FROM)).isEqualTo(Verdict.GENUINE);
    assertThat(verdict(current, LEAF, UNTIL.plusSeconds(1))).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void bothKeysHoldWhileOneTakesOverFromTheOther() {
    assertThat(verdict(old, LEAF, CHANGE)).isEqualTo(Verdict.GENUINE);
    assertThat(verdict(current, LEAF, CHANGE)).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void keyHoldsFromItsFirstMomentToBeforeItsLast() {
    assertThat(verdict(old, LEAF, FROM.minusNanos(1))).isEqualTo(Verdict.OUT_OF_TERM);
    assertThat(verdict(old, LEAF, UNTIL.minusNanos(1))).isEqualTo(Verdict.GENUINE);
    assertThat(verdict(old, LEAF, UNTIL)).isEqualTo(Verdict.OUT_OF_TERM);
  }

  @Test
  void leafWithoutASignatureIsUnsigned() {
    assertThat(keys.check(null, null, LEAF, CHANGE)).isEqualTo(Verdict.UNSIGNED);
    assertThat(keys.check(old.publicKey().id(), null, LEAF, CHANGE)).isEqualTo(Verdict.UNSIGNED);
  }

  @Test
  void keyThatNobodyRegisteredIsUnknown() {
    assertThat(verdict(foreign, LEAF, CHANGE)).isEqualTo(Verdict.UNKNOWN_KEY);
  }

  @Test
  void signatureOfAnotherLeafOrByAnotherKeyIsForged() {
    String id = current.publicKey().id();

    assertThat(keys.check(id, current.sign(OTHER_LEAF), LEAF, CHANGE)).isEqualTo(Verdict.FORGED);
    assertThat(keys.check(id, old.sign(LEAF), LEAF, CHANGE)).isEqualTo(Verdict.FORGED);
    assertThat(keys.check(id, foreign.sign(LEAF), LEAF, CHANGE)).isEqualTo(Verdict.FORGED);
  }

  private Verdict verdict(NodeKey signer, byte[] leaf, Instant at) {
    return keys.check(signer.publicKey().id(), signer.sign(leaf), leaf, at);
  }
}
