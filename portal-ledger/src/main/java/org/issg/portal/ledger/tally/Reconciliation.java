package org.issg.portal.ledger.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.issg.portal.ledger.bundle.Refusal;

/** Compares what nodes say that they committed with what is there, in the order of indexes. */
public final class Reconciliation {

  private final boolean fromTheBeginning;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  /**
   * @param fromTheBeginning whether the first leaf of the log will be seen; otherwise the first two
   *     tallies of a series that began before may count leaves that are not
   */
  public Reconciliation(boolean fromTheBeginning) {
    this.fromTheBeginning = fromTheBeginning;
  }

  public void add(Sighting seen) {
    Account account =
        accounts.computeIfAbsent(
            "the node %s in its series %s".formatted(seen.node(), seen.mark().series()),
            name -> new Account(name, fromTheBeginning || seen.begins()));
    seen.tally()
        .ifPresentOrElse(account::tally, () -> account.leaf(seen.mark().interval(), seen.leaf()));
  }

  /**
   * What does not agree; each is told once. To be asked where a tally that is there has all its
   * leaves before it: at the size of a checkpoint.
   */
  public List<Refusal> complaints() {
    return accounts.values().stream().flatMap(each -> each.complaints().stream()).toList();
  }

  /** How far the counts reach, for the auditor; empty where no node counted. */
  public String summary() {
    if (accounts.isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "; %,d leaves agree with the tallies of %,d starts of nodes," + " %,d are not counted",
        accounts.values().stream().mapToLong(Account::agreed).sum(),
        accounts.size(),
        accounts.values().stream().mapToLong(Account::open).sum());
  }
}
