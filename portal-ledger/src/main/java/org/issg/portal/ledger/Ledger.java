package org.issg.portal.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.verify.VerifyCommand;

/** The jar's commands. */
public final class Ledger {

  private static final int USAGE = 2;

  private Ledger() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // digits and separators the same on every machine
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      System.exit(run(Arrays.asList(arguments), out, err));
    } catch (UsageException e) {
      err.println(e.getMessage());
      System.exit(USAGE);
    }
  }

  private static int run(List<String> words, PrintStream out, PrintStream err) {
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (words.isEmpty() ? "help" : words.get(0)) {
      case "verify" -> new VerifyCommand(out, err).run(rest);
      case "keygen" -> new KeygenCommand(out).run(rest);
      default -> {
        out.println(
            "Commands of this jar:\n\n" + VerifyCommand.USAGE + "\n\n" + KeygenCommand.USAGE);
        yield USAGE;
      }
    };
  }
}
