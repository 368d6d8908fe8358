package org.issg.portal.ledger.sequence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.issg.portal.ledger.command.NoteFile;
import org.issg.portal.ledger.command.Options;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;

/** The command {@code export}: a bundle for an auditor, from the machine of the database. */
public final class ExportCommand {

  public static final String USAGE =
      """
      export FILE --db URL [--since FILE] [--from INDEX] [--until INDEX] [--cosigned yes] [--user NAME] [--password-file FILE]
        writes a bundle of the whole log at its last checkpoint, for verify
        --since          an auditor's earlier checkpoint: only what came after it
        --from, --until  the first and the last leaf: what verify accepts by --part alone
        --cosigned       yes: up to the last checkpoint that a witness has cosigned, not the very last
      """
          + DatabaseOptions.USAGE;

  private final PrintStream out;
  private final Map<String, String> environment;

  public ExportCommand(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  public int run(List<String> words) {
    Options options =
        new Options(words, DatabaseOptions.and("--since", "--from", "--until", "--cosigned"));
    Path file = Path.of(options.only("file for the bundle"));
    long since =
        options
            .one("--since")
            .map(name -> Checkpoint.parse(NoteFile.read(Path.of(name)).text()).size())
            .orElse(0L);
    try (Connection connection = DatabaseOptions.read(options, environment).connect();
        OutputStream bundle = new BufferedOutputStream(Files.newOutputStream(file))) {
      BundleExport export = new BundleExport(connection);
      boolean cosigned = options.one("--cosigned").isPresent();
      SignedNote checkpoint = cosigned ? export.cosignedCheckpoint() : export.checkpoint();
      long from = index(options, "--from").orElse(since);
      long size = Checkpoint.parse(checkpoint.text()).size();
      long end = index(options, "--until").map(last -> last + 1).orElse(size);
      requireRange(export, since, from, end, size);
      export.write(bundle, checkpoint, from, end, since);
      out.println("leaves %d to before %d".formatted(from, end));
      return 0;
    } catch (SQLException | IOException | IllegalStateException e) {
      throw new UsageException("The bundle could not be written: " + e.getMessage());
    }
  }

  private static Optional<Long> index(Options options, String name) {
    try {
      return options.one(name).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw new UsageException("The option " + name + " needs an index.");
    }
  }

  private static void requireRange(BundleExport export, long since, long from, long end, long size)
      throws SQLException {
    if (since > 0 && !export.hasSigned(since)) {
      throw new UsageException("No checkpoint of " + since + " leaves was ever signed.");
    }
    if (since > size || from < 0 || from > end || end > size) {
      throw new UsageException(
          "There is no such range: the checkpoint is of %d leaves, 0 to %d."
              .formatted(size, size - 1));
    }
  }
}
