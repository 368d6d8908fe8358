package org.issg.portal.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes and keys that the specifications, Go's sumdb/note and public logs have published. */
class PublishedNotesTest {

  private static final VerifierKey PETER =
      VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  private static final VerifierKey ENOCH =
      VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
  private static final String PETERS_SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  private static final String PETERS_LINE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
          + "ngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCHS_LINE =
      "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGw"
          + "nWLox33WWd1RvMc+QQ=\n";

  private static final VerifierKey LOG =
      VerifierKey.parse(
          "arche2025h1.staging.ct.transparency.dev+ba2f06c0"
              + "+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
  private static final VerifierKey WITNESS =
      VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");

  /** A checkpoint of a public test log, with the signatures that its witnesses gave it. */
  private static final String COSIGNED =
      "arche2025h1.staging.ct.transparency.dev\n"
          + "1432088532\n"
          + "U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n"
          + "\n"
          + "\u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLf"
          + "QFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n"
          + "\u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27l"
          + "efwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n"
          + "\u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+"
          + "aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n";

  @Test
  void theSpecificationsExampleVerifies() {
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    SignedNote note =
        SignedNote.parse(
            "This is an example message.\n\n"
                + "\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERY"
                + "NZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

    assertThat(note.verified(List.of(key))).hasSize(1);
    assertThat(key)
        .hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  }

  @Test
  void aSignatureIsThatOfGo() {
    SigningKey peter = SigningKey.parse(PETERS_SECRET, PETER);

    NoteSignature signature = peter.sign(TEXT, Instant.EPOCH);

    assertThat(signature + "\n").isEqualTo(PETERS_LINE);
    assertThat(peter.secret()).isEqualTo(PETERS_SECRET);
  }

  @Test
  void signaturesOfStrangersAreIgnored() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);

    assertThat(note.verified(List.of(PETER))).hasSize(1);
    assertThat(note.verified(List.of(ENOCH))).hasSize(1);
    assertThat(note.verified(List.of(PETER, ENOCH))).hasSize(2);
    assertThat(note.verified(List.of(LOG))).isEmpty();
    assertThat(note).hasToString(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);
  }

  @Test
  void aWrongSignatureOfAKnownKeySpoilsTheNote() {
    SignedNote note =
        SignedNote.parse(TEXT.replace("answer", "question") + "\n" + PETERS_LINE + ENOCHS_LINE);

    assertThatThrownBy(() -> note.verified(List.of(ENOCH)))
        .isInstanceOf(NoteRefusal.class)
        .hasMessage("the signature of EnochRoot+af0cfe78 does not belong to this text");
  }

  @Test
  void aPublicLogsCheckpointVerifiesWithItsWitness() {
    SignedNote note = SignedNote.parse(COSIGNED);

    List<NoteSignature> verified = note.verified(List.of(LOG, WITNESS));

    assertThat(verified).extracting(NoteSignature::key).containsExactly(LOG.id(), WITNESS.id());
    assertThat(Instant.ofEpochSecond(verified.get(1).time())).isEqualTo("2026-05-23T21:50:24Z");
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(1_432_088_532L);
    assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
  }

  @Test
  void aCosignatureHoldsForItsTextAlone() {
    SignedNote note = SignedNote.parse(COSIGNED.replace("1432088532", "1432088533"));

    assertThatThrownBy(() -> note.verified(List.of(WITNESS))).isInstanceOf(NoteRefusal.class);
  }
}
