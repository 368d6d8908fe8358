package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.note.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operators write for an auditor: all of the log, what is new, or a part. */
class ExportCommandIT extends LedgerTest {

  private Path earlier;

  @BeforeEach
  void signThreeAndThenTwo() throws SQLException, IOException {
    database.write(3);
    sequenceAll();
    earlier = Files.writeString(folder.resolve("earlier"), database.notes().get(0));
    database.write(2);
    sequenceAll();
  }

  @Test
  void whatIsNewIsWrittenAndVerified() throws IOException {
    assertThat(export("--since", earlier.toString())).startsWith("leaves 3 to before 5");

    assertThat(verified("--since", earlier.toString())).startsWith("VERIFIED: leaves 3 to 4 of 5");
  }

  @Test
  void partIsWrittenAndVerifiedAsSuch() throws IOException {
    assertThat(export("--from", "1", "--until", "3")).startsWith("leaves 1 to before 4");

    assertThat(verified()).startsWith("REFUSED (part of the log)");
    assertThat(verified("--part")).startsWith("VERIFIED: only a part, leaves 1 to 3 of 5");
  }

  @Test
  void rangesThatTheLogDoesNotHaveAreToldSo() throws IOException {
    for (List<String> range :
        List.of(
            List.of("--from", "6"), List.of("--until", "5"), List.of("--from=3", "--until=1"))) {
      assertThatThrownBy(() -> export(range.toArray(String[]::new)))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("the checkpoint is of 5 leaves, 0 to 4");
    }
  }

  @Test
  void checkpointThatWasNeverSignedIsToldSo() throws IOException {
    String text = SignedNote.parse(Files.readString(earlier)).text().replace("\n3\n", "\n4\n");
    Files.writeString(
        earlier, new SignedNote(text, List.of(KEY.sign(text, Instant.now()))).toString());

    assertThatThrownBy(() -> export("--since", earlier.toString()))
        .isInstanceOf(UsageException.class)
        .hasMessage("No checkpoint of 4 leaves was ever signed.");
  }

  private String export(String... more) {
    Database asSequencer = database.asSequencer();
    List<String> words =
        new ArrayList<>(List.of(folder.resolve("exported").toString(), "--db", asSequencer.url()));
    words.addAll(List.of(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new ExportCommand(print(said), Map.of("PORTAL_SEQUENCER_PASSWORD", asSequencer.password()))
        .run(words);
    return said.toString(StandardCharsets.UTF_8);
  }

  private String verified(String... brought) throws IOException {
    return verify(Files.readAllBytes(folder.resolve("exported")), brought);
  }
}
