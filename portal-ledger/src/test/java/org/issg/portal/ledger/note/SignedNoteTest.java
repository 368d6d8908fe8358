package org.issg.portal.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.issg.portal.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  private static final Instant NOW = Instant.parse("2016-03-07T09:00:00Z");
  private static final String TEXT = new Checkpoint("portal.example/log", 3, Hash.EMPTY).text();

  @Test
  void whatIsSignedVerifiesAfterItWasWrittenAndRead() {
    SigningKey log = SigningKey.generate("portal.example/log", KeyType.ED25519);
    SigningKey witness = SigningKey.generate("witness.example", KeyType.COSIGNATURE);
    SignedNote note = new SignedNote(TEXT, List.of(log.sign(TEXT, NOW), witness.sign(TEXT, NOW)));

    SignedNote read = SignedNote.parse(note.toString());

    List<NoteSignature> verified = read.verified(List.of(log.verifier(), witness.verifier()));
    assertThat(verified).hasSize(2);
    assertThat(verified.get(1).time()).isEqualTo(NOW.getEpochSecond());
  }

  @Test
  void keysSurviveTheirTextForm() {
    SigningKey key = SigningKey.generate("witness.example", KeyType.COSIGNATURE);

    VerifierKey verifier = VerifierKey.parse(key.verifier().toString());
    SigningKey read = SigningKey.parse(key.secret(), verifier);

    assertThat(read.verifier()).isEqualTo(key.verifier());
    assertThat(verifier.verifies(TEXT, read.sign(TEXT, NOW))).isTrue();
  }

  @Test
  void aPrivateKeyOfAnotherIsRefused() {
    SigningKey one = SigningKey.generate("portal.example/log", KeyType.ED25519);
    SigningKey other = SigningKey.generate("portal.example/log", KeyType.ED25519);

    assertThatThrownBy(() -> SigningKey.parse(one.secret(), other.verifier()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not the private key of");
  }

  @Test
  void aKeyWhoseHashIsNotItsOwnIsRefused() {
    String key = SigningKey.generate("portal.example/log", KeyType.ED25519).verifier().toString();
    String material = key.split("\\+", 3)[2];

    assertThatThrownBy(() -> VerifierKey.parse("portal.example/log+01234567+" + material))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hash is not its own");
    assertThatThrownBy(() -> VerifierKey.parse(key.replace("portal", "mortal")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\nno dash x08go/ZJ\n",
        "text\n\n\u2014 name x08go/ZJ",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name x08go\n",
        "text\n\n\u2014 name x08gow==\n",
        "text\n\n\u2014 na+me x08go/ZJkg==\n",
        "text\n\n\u2014 name x08go/ZJkh==\n",
        "te\txt\n\n\u2014 name x08go/ZJkg==\n",
        "text\r\n\n\u2014 name x08go/ZJkg==\n"
      })
  void whatIsNoSignedNoteIsRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note))
        .isInstanceOf(NoteRefusal.class)
        .extracting(refusal -> ((NoteRefusal) refusal).reason())
        .isEqualTo(NoteRefusal.Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log\n3\n",
        "\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n03\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n-3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n",
        "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nmore\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NoteRefusal.class);
  }

  @Test
  void extensionLinesAreKept() {
    Checkpoint checkpoint = Checkpoint.parse(TEXT + "further\n");

    assertThat(checkpoint.extensions()).containsExactly("further");
    assertThat(checkpoint.text()).isEqualTo(TEXT + "further\n");
  }
}
