package org.issg.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LeafHashTest {

  /** The first two entries of the test tree published with RFC 6962's reference implementation. */
  @Test
  void hashOfTheEmptyAndTheFirstLeafAreThoseOfTheReferenceTree() {
    assertThat(hex(LeafHash.of(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(LeafHash.of(new byte[] {0})))
        .isEqualTo("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
