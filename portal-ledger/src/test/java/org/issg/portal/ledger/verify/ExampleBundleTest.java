package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bundle with which somebody tries a verifier of their own is true to its document. */
class ExampleBundleTest {

  private static final String WRITE = "portal.docs.write";
  private static final Path DOCS = Path.of("../docs");
  private static final Path FILE = DOCS.resolve("example.bundle");

  private final ExampleBundle example = new ExampleBundle();

  @Test
  void exampleIsInTheDocuments() throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.write(FILE, example.bytes());
    }

    assertThat(FILE).as("-D%s=true writes it anew", WRITE).hasBinaryContent(example.bytes());
  }

  @Test
  void documentSaysWhatIsInItAndWhatAVerifierSays() throws IOException {
    String document = Files.readString(DOCS.resolve("audit.md"));

    assertThat(document)
        .contains(ExampleBundle.LOG.toString())
        .contains(ExampleBundle.WITNESS.toString())
        .contains(ExampleBundle.NODE.toString())
        .contains(example.hash(1).toString())
        .contains(verified());
  }

  private static String verified() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new VerifyCommand(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
        .run(
            List.of(
                FILE.toString(),
                "--key",
                ExampleBundle.LOG.toString(),
                "--witness",
                ExampleBundle.WITNESS.toString(),
                "--node-key",
                ExampleBundle.NODE.toString(),
                "--signed-from",
                "0",
                "--values",
                "membership"));
    return said.toString(StandardCharsets.UTF_8).strip();
  }
}
