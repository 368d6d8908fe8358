package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.issg.portal.ledger.command.KeyFile;
import org.issg.portal.ledger.command.NodeKeyFile;
import org.issg.portal.ledger.command.Options;
import org.issg.portal.ledger.command.StateLock;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.command.VerifierKeys;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;

/** The command {@code sequence}: the process that builds and signs the tree. */
public final class SequenceCommand {

  public static final String USAGE =
      """
      sequence --db URL --key FILE --state FILE [--user NAME] [--password-file FILE]
        needs PostgreSQL's JDBC driver on the class path: java -cp 'lib/*' org.issg.portal.ledger.Ledger sequence …
        --key            the log's private key; given twice while the log changes its key
        --state          where the last signed state is kept, outside the database
        --node-keys      file with the public keys of the portal's nodes (PEM); without it the database is
                         believed about them, who can be told another one
        --witness        a witness's address, such as https://witness.example.net, with its verifier key in
        --witness-key    (or a file with it); several witnesses, each with its key, in the same order
        --witness-folder a folder in which requests are left for a witness without a network, and its answers
                         are found; its --witness-key comes after those of the witnesses with an address
      """
          + DatabaseOptions.USAGE
          + """

      adopt, with the same options
        writes the state file anew after the database's last checkpoint: for a new machine, after a look at why""";

  private static final int ALARM = 3;
  private static final long PATIENCE_SECONDS = 10;
  private static final Set<String> OPTIONS =
      DatabaseOptions.and(
          "--key", "--state", "--node-keys", "--witness", "--witness-key", "--witness-folder");

  private final SequencerLog log;
  private final Map<String, String> environment;
  private final CountDownLatch ended = new CountDownLatch(1);

  public SequenceCommand(PrintStream out, Map<String, String> environment) {
    this.log = new SequencerLog(out, Clock.systemUTC());
    this.environment = environment;
  }

  /** Runs until the process is asked to end; the exit code is 3 after an alarm. */
  public int run(List<String> words) {
    Options options = new Options(words, OPTIONS);
    options.requireNoPlain();
    Database database = database(options);
    Sequencer sequencer =
        new Sequencer(database, state(options), notary(options), nodes(options), log);
    List<WitnessErrand> errands = witnesses(options, database);
    endWithTheProcess(sequencer);
    errands.forEach(WitnessErrand::begin);
    try (DailyRound round = new DailyRound(database, log, sequencer)) {
      round.begin();
      sequencer.run();
      round.requireNoAlarm();
      log.say("ended");
      return 0;
    } catch (Alarm e) {
      log.alarm(e.getMessage() + " Nothing more is signed.");
      return ALARM;
    } catch (IOException e) {
      log.alarm("The state file cannot be read or written: " + e + " Nothing more is signed.");
      return ALARM;
    } finally {
      errands.forEach(WitnessErrand::close);
      ended.countDown();
    }
  }

  /** On a new machine, or after a restore that somebody has understood. */
  public int adopt(List<String> words) {
    Options options = new Options(words, OPTIONS);
    options.requireNoPlain();
    try (Connection connection = database(options).connect()) {
      SignedNote last =
          new StoredTree(connection)
              .lastCheckpoint()
              .orElseThrow(() -> new UsageException("The database has no checkpoint."));
      notary(options).accept(last, "The database's last checkpoint");
      new WholeCheck(connection, log).run();
      adopt(state(options), last);
      log.say("adopted: " + last.text().replace('\n', ' '));
      return 0;
    } catch (Alarm e) {
      log.alarm(e.getMessage());
      return ALARM;
    } catch (SQLException | IOException e) {
      throw new UsageException("Nothing was adopted: " + e.getMessage());
    }
  }

  private static void adopt(Path state, SignedNote last) throws IOException {
    StateLock lock =
        StateLock.take(state)
            .orElseThrow(() -> new UsageException("A sequencer works with the state file."));
    try {
      new StateFile(state).write(SignedState.at(last));
    } finally {
      lock.close();
    }
  }

  /** Lets the batch at hand come to its end when the process is asked to. */
  private void endWithTheProcess(Sequencer sequencer) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sequencer.stop();
                  try {
                    ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stop"));
  }

  private Database database(Options options) {
    return DatabaseOptions.read(options, environment);
  }

  private List<WitnessErrand> witnesses(Options options, Database database) {
    List<String> addresses = options.all("--witness");
    List<VerifierKey> keys = VerifierKeys.read(options.all("--witness-key"), KeyType.COSIGNATURE);
    List<String> folders = options.all("--witness-folder");
    if (addresses.size() + folders.size() != keys.size()) {
      throw new UsageException("Each --witness and --witness-folder needs its --witness-key.");
    }
    List<WitnessErrand> errands = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      WitnessRoad road =
          i < addresses.size()
              ? new WitnessCall(address(addresses.get(i)), keys.get(i))
              : new WitnessFolder(folder(folders.get(i - addresses.size())), keys.get(i));
      errands.add(new WitnessErrand(database, road, log));
    }
    return errands;
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^ ]+")) {
      throw new UsageException("--witness is an address that begins with https:// or http://.");
    }
    return URI.create(text);
  }

  private static Path folder(String text) {
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--witness-folder " + text + " is no folder.");
    }
    return folder;
  }

  private static NodeRegister nodes(Options options) {
    return options
        .one("--node-keys")
        .map(file -> new NodeRegister(NodeKeyFile.read(Path.of(file))))
        .orElse(NodeRegister.OF_THE_DATABASE);
  }

  private static Path state(Options options) {
    return Path.of(options.required("--state"));
  }

  private static Notary notary(Options options) {
    if (options.all("--key").isEmpty()) {
      throw new UsageException("The option --key is needed: the file that keygen made.");
    }
    List<SigningKey> keys = options.all("--key").stream().map(Path::of).map(KeyFile::read).toList();
    try {
      return new Notary(keys, Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
