package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.ledger.StrictUtf8;
import org.issg.portal.ledger.command.DurableFile;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Hash;

/** The file with the signed state: replaced as a whole, on the disk before the call returns. */
final class StateFile {

  private static final String FIRST_LINE = "issg-sequencer-state/1";

  private final Path file;

  StateFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  void write(SignedState state) throws IOException {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    append(text, "published", state.published());
    append(text, "signed", state.signed());
    text.append("leaves ").append(state.leaves().size()).append('\n');
    for (PendingLeaf leaf : state.leaves()) {
      text.append(leaf.recordedAt()).append(' ').append(leaf.id()).append(' ');
      text.append(leaf.hash()).append('\n');
    }
    DurableFile.replace(file, text.append("end\n").toString());
  }

  private static void append(StringBuilder text, String name, Optional<SignedNote> note) {
    String lines = note.map(SignedNote::toString).orElse("");
    text.append(name).append(' ').append(lines.lines().count()).append('\n').append(lines);
  }

  /**
   * @throws Alarm when the file is there and cannot be understood
   */
  Optional<SignedState> read() throws IOException {
    if (!exists()) {
      return Optional.empty();
    }
    try {
      List<String> lines = StrictUtf8.decode(Files.readAllBytes(file)).lines().toList();
      return Optional.of(new Lines(lines).state());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NoteRefusal e) {
      throw new Alarm("The state file " + file + " is damaged: " + e.getMessage() + ".");
    }
  }

  /** The lines of the file, taken one after the other. */
  private static final class Lines {

    private final List<String> lines;
    private int next;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    SignedState state() {
      expect(FIRST_LINE);
      SignedState state = new SignedState(note("published"), note("signed"), leaves());
      expect("end");
      return state;
    }

    private void expect(String line) {
      if (!lines.get(next++).equals(line)) {
        throw new IllegalArgumentException("no '" + line + "' in line " + next);
      }
    }

    private Optional<SignedNote> note(String name) {
      int count = count(name);
      List<String> note = lines.subList(next, next + count);
      next += count;
      return count == 0
          ? Optional.empty()
          : Optional.of(SignedNote.parse(String.join("\n", note) + "\n"));
    }

    private List<PendingLeaf> leaves() {
      int count = count("leaves");
      List<PendingLeaf> leaves = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String[] parts = lines.get(next++).split(" ");
        leaves.add(
            new PendingLeaf(
                Instant.parse(parts[0]), UUID.fromString(parts[1]), Hash.parse(parts[2])));
      }
      return leaves;
    }

    private int count(String name) {
      String[] parts = lines.get(next++).split(" ");
      if (!parts[0].equals(name)) {
        throw new IllegalArgumentException("no '" + name + "' in line " + next);
      }
      return Integer.parseInt(parts[1]);
    }
  }
}
