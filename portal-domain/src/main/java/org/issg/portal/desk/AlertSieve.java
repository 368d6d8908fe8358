package org.issg.portal.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds where the leaves of one person meet a rule. A leaf counts for one finding alone: the span
 * of a finding begins with its first leaf, and the next one begins behind it.
 */
public final class AlertSieve {

  private final AlertTerms terms;

  public AlertSieve(AlertTerms terms) {
    this.terms = terms;
  }

  /**
   * What is found in leaves that follow each other: first the known spans that hold any, as they
   * are now, then new ones among the leaves that lie in none of them.
   */
  public List<Finding> within(List<Sighting> leaves, List<Span> known) {
    List<Finding> findings = new ArrayList<>();
    List<Sighting> free = new ArrayList<>(leaves);
    for (Span span : known) {
      List<Sighting> inside = free.stream().filter(leaf -> span.holds(leaf.at())).toList();
      if (!inside.isEmpty()) {
        findings.add(Finding.of(span, inside, amount(inside)));
        free.removeIf(leaf -> span.holds(leaf.at()));
      }
    }
    findings.addAll(fresh(free));
    return findings;
  }

  /** What is found in a span that is given, such as the last days of a mandate. */
  public Optional<Finding> in(Span span, List<Sighting> leaves) {
    int amount = amount(leaves);
    return amount < terms.threshold()
        ? Optional.empty()
        : Optional.of(Finding.of(span, leaves, amount));
  }

  private List<Finding> fresh(List<Sighting> leaves) {
    List<Finding> findings = new ArrayList<>();
    Map<UUID, Integer> inside = new HashMap<>();
    int begin = 0;
    int end = 0;
    while (begin < leaves.size()) {
      Sighting first = leaves.get(begin);
      Span span = new Span(first.at(), first.at().plus(terms.window()));
      while (end < leaves.size() && span.holds(leaves.get(end).at())) {
        inside.merge(counted(leaves.get(end)), 1, Integer::sum);
        end++;
      }
      if (inside.size() >= terms.threshold()) {
        findings.add(Finding.of(span, leaves.subList(begin, end), inside.size()));
        inside.clear();
        begin = end;
      } else {
        inside.computeIfPresent(counted(first), (key, times) -> times == 1 ? null : times - 1);
        begin++;
      }
    }
    return findings;
  }

  private int amount(List<Sighting> leaves) {
    Set<UUID> counted = new HashSet<>();
    leaves.forEach(leaf -> counted.add(counted(leaf)));
    return counted.size();
  }

  private UUID counted(Sighting leaf) {
    return terms.kind().countsRecords() && leaf.record() != null ? leaf.record() : leaf.leaf();
  }
}
