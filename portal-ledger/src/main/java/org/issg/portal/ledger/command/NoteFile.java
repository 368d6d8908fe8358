package org.issg.portal.ledger.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.issg.portal.ledger.StrictUtf8;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;

/** A file with a checkpoint. */
public final class NoteFile {

  private NoteFile() {}

  /**
   * @throws UsageException when there is none in it
   */
  public static SignedNote read(Path file) {
    try {
      return SignedNote.parse(StrictUtf8.decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UsageException("The checkpoint " + file + " cannot be read: " + e.getMessage());
    } catch (NoteRefusal | IllegalArgumentException e) {
      throw new UsageException("The file " + file + " is no checkpoint: " + e.getMessage());
    }
  }

  /** Replaces the file as a whole. */
  public static void write(Path file, SignedNote note) {
    try {
      DurableFile.replace(file, note.toString());
    } catch (IOException e) {
      throw new UsageException("The checkpoint cannot be kept: " + e.getMessage());
    }
  }
}
