package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.issg.portal.ledger.NodeKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeafSignerTest {

  private static final byte[] LEAF = {'{', '}'};

  @TempDir private Path folder;

  @Test
  void leafIsSignedByTheKeyInTheFile() throws IOException {
    String text = NodeKey.generate();

    LeafSigner signer = signer(text);

    assertThat(signer.problem()).isEmpty();
    assertThat(signer.keyId()).isEqualTo(NodeKey.parse(text).publicKey().id());
    assertThat(NodeKey.parse(text).publicKey().signed(LEAF, signer.sign(LEAF))).isTrue();
    assertThat(signer.sign(LEAF)).isEqualTo(NodeKey.parse(text).sign(LEAF));
  }

  @Test
  void withoutAKeyNothingIsSignedAndTheProblemIsSaid() throws IOException {
    assertUnusable(new LeafSigner(Optional.empty()), "names no file");
    assertUnusable(
        new LeafSigner(Optional.of(folder.resolve("nothing").toString())), "cannot be read");
    assertUnusable(signer("not a key"), "holds no key of a node");
  }

  private LeafSigner signer(String text) throws IOException {
    return new LeafSigner(
        Optional.of(Files.writeString(folder.resolve("key.pem"), text).toString()));
  }

  private static void assertUnusable(LeafSigner signer, String problem) {
    assertThat(signer.problem()).get().asString().contains(problem);
    assertThatIllegalStateException().isThrownBy(() -> signer.sign(LEAF));
  }
}
