package org.issg.portal.journey;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/** Titles and symbols that no other test and no earlier run has used. */
public final class Names {

  private static final Logger LOG = Logger.getLogger(Names.class.getName());
  private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() / 100);

  private Names() {}

  /** The words with a suffix of their own, which is printed. */
  public static String unique(String words) {
    var title = words + " " + Long.toString(LAST.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    LOG.info(() -> "Made for this test: " + title);
    return title;
  }

  /** A symbol of a meeting of the Ceasefire Task Force. */
  public static String meetingSymbol() {
    return symbol("MTG/");
  }

  /** A symbol of one of its documents. */
  public static String documentSymbol() {
    return symbol("");
  }

  /** A symbol of a position paper before the whole group. */
  public static String paperSymbol() {
    return symbol("PP/").replace("ISSG/CTF", "ISSG");
  }

  private static String symbol(String series) {
    var number = LAST.incrementAndGet();
    var symbol =
        "ISSG/CTF/%d/%s%d/Add.%d"
            .formatted(
                3000 + number / 10_000_000 % 5000, series, number / 100 % 100_000, number % 100);
    LOG.info(() -> "Made for this test: " + symbol);
    return symbol;
  }
}
