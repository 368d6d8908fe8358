package org.issg.portal.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.issg.portal.ledger.StrictUtf8;
import org.issg.portal.ledger.command.DurableFile;
import org.issg.portal.ledger.command.Options;
import org.issg.portal.ledger.command.StateLock;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;

/** The command {@code witness cosign}: a witness without a network answers a request in a file. */
final class CosignCommand {

  static final String USAGE =
      """
      witness cosign REQUEST --out FILE --log KEY --key FILE --state FILE
        answers a request that the sequencer wrote by --witness-folder; exit code 1 when it is refused
        --out            the cosigned checkpoint, or the line 'refused CODE REASON'""";

  private static final Set<String> OPTIONS = Set.of("--out", "--log", "--key", "--state");
  private static final int LONGEST = 1 << 16;
  private static final int OK = 200;

  private final PrintStream out;

  CosignCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> words) {
    Options options = new Options(words, OPTIONS);
    Path request = Path.of(options.only("request"));
    Path file = Path.of(options.required("--out"));
    try {
      String body = read(request);
      Answer answer = answer(options, body);
      DurableFile.replace(file, text(body, answer));
      out.println(
          answer.status() == OK
              ? "cosigned: " + Request.parse(body).checkpoint().text().strip().replace('\n', ' ')
              : "refused " + answer.status() + ": " + answer.body().strip());
      return answer.status() == OK ? 0 : 1;
    } catch (IOException e) {
      throw new UsageException("Nothing is cosigned: " + e);
    }
  }

  private static Answer answer(Options options, String body) throws IOException {
    StateLock held = WitnessCommand.held(options);
    try {
      return WitnessCommand.witness(options).answer(body);
    } finally {
      held.close();
    }
  }

  private static String read(Path request) throws IOException {
    try (InputStream in = Files.newInputStream(request)) {
      byte[] body = in.readNBytes(LONGEST + 1);
      if (body.length > LONGEST) {
        throw new UsageException("The request " + request + " is too long.");
      }
      return StrictUtf8.decode(body);
    } catch (IllegalArgumentException e) {
      throw new UsageException("The request " + request + " is not UTF-8.");
    }
  }

  /** The checkpoint comes back with the cosignature, so that it is plain what was cosigned. */
  private static String text(String body, Answer answer) {
    if (answer.status() != OK) {
      return "refused " + answer.status() + " " + answer.body();
    }
    NoteSignature line = NoteSignature.parse(answer.body().strip());
    return new SignedNote(Request.parse(body).checkpoint().text(), List.of(line)).toString();
  }
}
