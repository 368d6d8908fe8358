package org.issg.portal.ledger.sequence;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** One line for each thing that happens; a line with ALARM wants a person. */
public final class SequencerLog {

  private final PrintStream out;
  private final Clock clock;

  public SequencerLog(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  public void say(String line) {
    out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line);
  }

  public void alarm(String line) {
    say("ALARM " + line);
  }
}
