package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.issg.portal.desk.AlertSieve;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Finding;
import org.issg.portal.desk.Span;

/** What a rule finds in the log: of leaves that have just come, or of a span of the past. */
@Dependent
class RuleFinder {

  @Inject private CountedLeaves leaves;
  @Inject private EndingMandates mandates;

  /** Somebody's finding. */
  record Found(String actor, Finding finding) {}

  /**
   * What was found in the past.
   *
   * @param whole whether that is all, and not the newest of too much
   */
  record Past(List<Found> found, boolean whole) {}

  /**
   * What new leaves of these people lead to.
   *
   * @param touched who has new leaves, and when
   * @param known spans in which the rule has found something of that person before
   */
  List<Found> touched(AlertTerms terms, List<Reach> touched, Map<String, List<Span>> known) {
    if (touched.isEmpty()) {
      return List.of();
    }
    return terms.kind().isByMandate()
        ? endingOf(terms, touched)
        : crowded(terms, touched.stream().map(each -> back(terms, each, known)).toList(), known);
  }

  /** New leaves count together with those before them, as far as a window goes. */
  private static Reach back(AlertTerms terms, Reach touched, Map<String, List<Span>> known) {
    Span before = new Span(touched.span().from().minus(terms.window()), touched.span().until());
    var begin =
        known.getOrDefault(touched.actor(), List.of()).stream()
            .filter(span -> span.until().isAfter(before.from()))
            .map(Span::from)
            .filter(from -> from.isBefore(before.from()))
            .min(Comparator.naturalOrder())
            .orElse(before.from());
    return new Reach(touched.actor(), new Span(begin, before.until()));
  }

  private List<Found> crowded(
      AlertTerms terms, List<Reach> reaches, Map<String, List<Span>> known) {
    AlertSieve sieve = new AlertSieve(terms);
    List<Found> found = new ArrayList<>();
    leaves.each(
        terms,
        reaches,
        (reach, sightings) ->
            sieve
                .within(sightings, known.getOrDefault(reach.actor(), List.of()))
                .forEach(finding -> found.add(new Found(reach.actor(), finding))));
    return found;
  }

  private List<Found> endingOf(AlertTerms terms, List<Reach> touched) {
    Span all =
        new Span(
            touched.stream().map(each -> each.span().from()).min(Comparator.naturalOrder()).get(),
            touched.stream().map(each -> each.span().until()).max(Comparator.naturalOrder()).get());
    Set<String> people = touched.stream().map(Reach::actor).collect(Collectors.toSet());
    return ending(
        terms,
        mandates.lastDays(terms, all).stream()
            .filter(reach -> people.contains(reach.actor()))
            .toList());
  }

  private List<Found> ending(AlertTerms terms, List<Reach> lastDays) {
    AlertSieve sieve = new AlertSieve(terms);
    List<Found> found = new ArrayList<>();
    leaves.each(
        terms,
        lastDays,
        (reach, sightings) ->
            sieve
                .in(reach.span(), sightings)
                .ifPresent(finding -> found.add(new Found(reach.actor(), finding))));
    return found;
  }

  /** What the rule finds in a span, as if it had stood then; the mandates are those of today. */
  Past past(AlertTerms terms, Span span) {
    if (!terms.kind().isByMandate()) {
      CountedLeaves.Dense dense = leaves.dense(terms, span);
      return new Past(crowded(terms, dense.reaches(), Map.of()), dense.whole());
    }
    List<Reach> lastDays =
        mandates.lastDays(terms, span).stream()
            .map(each -> new Reach(each.actor(), each.span().within(span)))
            .toList();
    return new Past(ending(terms, lastDays), true);
  }
}
