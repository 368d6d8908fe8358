package org.issg.portal.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.sequence.ExportCommand;
import org.issg.portal.ledger.sequence.SequenceCommand;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.issg.portal.ledger.witness.WitnessCommand;

/** The jar's commands. */
public final class Ledger {

  /** Nothing was found out; 1 is an answer. */
  private static final int NOT_DONE = 2;

  private static final List<String> USAGES =
      List.of(
          VerifyCommand.USAGE,
          KeygenCommand.USAGE,
          SequenceCommand.USAGE,
          WitnessCommand.USAGE,
          ExportCommand.USAGE);

  private Ledger() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // digits and separators the same on every machine
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      System.exit(run(Arrays.asList(arguments), out, err));
    } catch (UsageException e) {
      err.println(e.getMessage());
      System.exit(NOT_DONE);
    } catch (OutOfMemoryError e) {
      err.println("Not done: this Java has too little memory; give it more, such as -Xmx512m.");
      System.exit(NOT_DONE);
    } catch (RuntimeException | Error e) {
      err.println("Not done, by a fault of this program:");
      e.printStackTrace(err);
      System.exit(NOT_DONE);
    }
  }

  private static int run(List<String> words, PrintStream out, PrintStream err) {
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (words.isEmpty() ? "help" : words.get(0)) {
      case "verify" -> new VerifyCommand(out, err).run(rest);
      case "keygen" -> new KeygenCommand(out).run(rest);
      case "sequence" -> new SequenceCommand(out, System.getenv()).run(rest);
      case "witness" -> new WitnessCommand(out).run(rest);
      case "export" -> new ExportCommand(out, System.getenv()).run(rest);
      case "adopt" -> new SequenceCommand(out, System.getenv()).adopt(rest);
      default -> {
        out.println("Commands of this jar:");
        for (String usage : USAGES) {
          out.println("\n" + usage);
        }
        yield NOT_DONE;
      }
    };
  }
}
