package org.issg.portal.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.command.NoteFile;
import org.issg.portal.ledger.command.Options;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.command.VerifierKeys;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SignedNote;

/** The command {@code verify}: checks a bundle offline and says so in one sentence. */
public final class VerifyCommand {

  public static final String USAGE =
      """
      verify BUNDLE --key KEY [--since FILE] [--save FILE] [--witness KEY] [--node-key KEY] [--signed-from INDEX] [--values KINDS] [--part] [--each]
        BUNDLE         the file from the auditor's desk
        --key          the log's verifier key, or a file with it; given twice while the log changes its key
        --since        the checkpoint that you accepted last: the log must continue it
        --save         where to keep the checkpoint of this bundle, once it is accepted
        --witness      a witness's verifier key: the checkpoint must be cosigned by it
        --node-key     a portal node's verifier key: leaves must be signed by nodes that you name
        --signed-from  the index from which on leaves must be signed, by nodes that you or the bundle name
        --values       kinds of records whose values must be there for each leaf of the bundle, such as member,membership
        --part         accepts a bundle that does not reach from your checkpoint, or from leaf 0, to the last leaf; saves nothing
        --each         checks each leaf's signature by itself, by the Java that runs this; a minute or more for 100,000
        Exit code 0: verified; 1: refused, with the cause; 2: could not be checked.""";

  private static final int VERIFIED = 0;
  private static final int REFUSED = 1;
  private static final Set<String> OPTIONS =
      Set.of("--key", "--since", "--save", "--witness", "--node-key", "--signed-from", "--values");
  private static final Set<String> FLAGS = Set.of("--part", "--each");

  private final PrintStream out;
  private final PrintStream progress;

  public VerifyCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  /**
   * @return the exit code
   * @throws UsageException when nothing could be checked
   */
  public int run(List<String> words) {
    Options options = new Options(words, OPTIONS, FLAGS);
    if (options.has("--part") && options.one("--save").isPresent()) {
      throw new UsageException(
          "The options --part and --save exclude each other: what you did not see is not accepted.");
    }
    Path bundle = Path.of(options.only("bundle"));
    Trust trust = trust(options);
    try {
      Optional<SignedNote> earlier = options.one("--since").map(Path::of).map(NoteFile::read);
      Verification.Verdict verdict = check(bundle, trust, earlier, options.has("--each"));
      options.one("--save").ifPresent(file -> NoteFile.write(Path.of(file), verdict.checkpoint()));
      out.println("VERIFIED: " + verdict.sentence());
      return VERIFIED;
    } catch (Refusal e) {
      out.println("REFUSED (" + e.reason().words() + "): " + e.getMessage());
      return REFUSED;
    }
  }

  private static Trust trust(Options options) {
    if (options.all("--key").isEmpty()) {
      throw new UsageException("The option --key is needed: the log's verifier key.");
    }
    return new Trust(
        VerifierKeys.read(options.all("--key"), KeyType.ED25519),
        VerifierKeys.read(options.all("--witness"), KeyType.COSIGNATURE),
        VerifierKeys.read(options.all("--node-key"), KeyType.ED25519),
        index(options),
        kinds(options),
        options.has("--part"));
  }

  private static OptionalLong index(Options options) {
    try {
      return options.one("--signed-from").stream().mapToLong(Long::parseLong).findFirst();
    } catch (NumberFormatException e) {
      throw new UsageException("The option --signed-from needs an index.");
    }
  }

  private static Set<String> kinds(Options options) {
    return options
        .one("--values")
        .map(kinds -> Set.copyOf(List.of(kinds.split(","))))
        .orElse(Set.of());
  }

  private Verification.Verdict check(
      Path bundle, Trust trust, Optional<SignedNote> earlier, boolean each) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (InputStream in = Files.newInputStream(bundle)) {
      LeafPipeline pipeline = new LeafPipeline(workers, each, new Progress(progress));
      return new Verification(trust, earlier, pipeline).run(in);
    } catch (IOException e) {
      throw new UsageException("The bundle " + bundle + " cannot be read: " + e.getMessage());
    } finally {
      workers.shutdownNow();
    }
  }
}
