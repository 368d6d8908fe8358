package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Membership;
import org.issg.portal.access.SeatState;
import org.issg.portal.access.Term;
import org.issg.portal.mandate.ListRow;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.mandate.Nominee;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.PlannedRow.Effect;
import org.issg.portal.mandate.Seat;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;

/** Says what each row of a list would do, on the facts of this transaction; writes nothing. */
@Dependent
class ListPlanner {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private People people;

  List<PlannedRow> plan(BodyCode body, List<ListRow> rows) {
    Facts facts = facts(body, rows);
    List<PlannedRow> planned = new ArrayList<>();
    for (ListRow row : rows) {
      PlannedRow next = planned(row, facts);
      planned.add(next);
      facts.note(next);
    }
    return planned;
  }

  private PlannedRow planned(ListRow row, Facts facts) {
    try {
      return understood(row, facts);
    } catch (RuleViolation broken) {
      return PlannedRow.error(row, column(broken.key()), broken.key());
    }
  }

  /** The column that a rule is about: the part of its key that names one. */
  private static String column(String key) {
    List<String> parts = Arrays.asList(key.split("\\."));
    return ListFile.COLUMNS.stream().filter(parts::contains).findFirst().orElse("account");
  }

  private PlannedRow understood(ListRow row, Facts facts) {
    Person person = facts.people().get(row.readAccount());
    if (person == null) {
      throw new RuleViolation("mandate.account.unknown");
    }
    MandateFunction function = row.readFunction();
    Seat wanted = new Seat(facts.body(), function, person.id());
    if (!MandatePolicy.keep(current.get(), wanted).isPermitted()) {
      throw new RuleViolation(
          function == MandateFunction.SECRETARY
              ? "mandate.function.notYours"
              : "mandate.account.own");
    }
    UUID delegation = delegation(row, person, facts);
    new Nominee(person.id(), delegation == null ? person.delegationId() : delegation)
        .mustFit(function);
    return seated(row, wanted, delegation, facts);
  }

  /** The delegation into which the row would put the person; null if it stays as it is. */
  private static UUID delegation(ListRow row, Person person, Facts facts) {
    if (row.delegation() == null) {
      return null;
    }
    UUID named = facts.delegations().get(row.delegation());
    if (named == null) {
      throw new RuleViolation("mandate.delegation.unknown");
    }
    if (named.equals(person.delegationId())) {
      return null;
    }
    if (!person.accredited()) {
      throw new RuleViolation("mandate.delegation.notYours");
    }
    return named;
  }

  private static PlannedRow seated(ListRow row, Seat wanted, UUID delegation, Facts facts) {
    Term term = row.readTerm();
    if (facts.claims().getOrDefault(wanted.memberId(), List.of()).stream()
        .anyMatch(term::overlaps)) {
      throw new RuleViolation("mandate.account.twice");
    }
    List<Membership> held = facts.seats().getOrDefault(wanted.memberId(), List.of());
    for (Membership seat : held) {
      if (seat.function() == wanted.function() && same(seat, term)) {
        return row(
            row,
            delegation == null ? Effect.UNCHANGED : Effect.CHANGED,
            wanted,
            delegation,
            seat,
            new Term(seat.validFrom(), seat.validUntil()));
      }
    }
    Membership met = held.stream().filter(seat -> seat.overlaps(term)).findFirst().orElse(null);
    if (met == null) {
      requireAhead(term, facts.now());
      return row(row, Effect.NEW, wanted, delegation, null, term);
    }
    if (met.function() != wanted.function()
        || held.stream().filter(seat -> seat.overlaps(term)).count() > 1) {
      throw new RuleViolation("access.from.overlap");
    }
    return row(row, Effect.CHANGED, wanted, delegation, met, moved(met, term, facts.now()));
  }

  /** The dates that the seat would get; seconds that a list cannot name stay as they are. */
  private static Term moved(Membership seat, Term term, Instant now) {
    if (seat.state(now) == SeatState.ENDED) {
      throw new RuleViolation("access.from.overlap");
    }
    Instant from = minute(seat.validFrom(), term.from()) ? seat.validFrom() : term.from();
    if (!seat.validFrom().isAfter(now) && !from.equals(seat.validFrom())) {
      throw new RuleViolation("access.from.begun");
    }
    requireAhead(term, now);
    return new Term(from, term.until());
  }

  private static void requireAhead(Term term, Instant now) {
    if (term.until() != null && !term.until().isAfter(now)) {
      throw new RuleViolation("access.until.past");
    }
  }

  private static boolean same(Membership seat, Term term) {
    return minute(seat.validFrom(), term.from()) && minute(seat.validUntil(), term.until());
  }

  private static boolean minute(Instant exact, Instant written) {
    return exact == null || written == null
        ? Objects.equals(exact, written)
        : exact.truncatedTo(ChronoUnit.MINUTES).equals(written.truncatedTo(ChronoUnit.MINUTES));
  }

  private static PlannedRow row(
      ListRow row, Effect effect, Seat wanted, UUID delegation, Membership seat, Term after) {
    return new PlannedRow(
        row,
        effect,
        wanted.function(),
        wanted.memberId(),
        delegation,
        seat == null ? null : seat.id(),
        seat == null ? null : seat.version(),
        seat == null ? null : new Term(seat.validFrom(), seat.validUntil()),
        after,
        null,
        null);
  }

  /** Everything that the rows are compared with, in three statements whatever their number. */
  private Facts facts(BodyCode body, List<ListRow> rows) {
    Map<String, Person> found = found(rows);
    return new Facts(
        body,
        people.now(),
        found,
        people.delegations().stream().collect(Collectors.toMap(Delegation::code, Delegation::id)),
        seats(body, found.values()),
        new HashMap<>());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Person> found(List<ListRow> rows) {
    String[] accounts =
        rows.stream().map(ListRow::account).filter(Objects::nonNull).toArray(String[]::new);
    List<Object[]> found =
        em.createNativeQuery(
                "select account, id, delegation_id, accredited from people_of_accounts(?1)")
            .setParameter(1, accounts)
            .getResultList();
    return found.stream()
        .map(
            each -> new Person((String) each[0], (UUID) each[1], (UUID) each[2], (boolean) each[3]))
        .collect(Collectors.toMap(Person::account, Function.identity()));
  }

  private Map<UUID, List<Membership>> seats(BodyCode body, Collection<Person> found) {
    return em.createQuery(
            "select s from Membership s where s.body = :body and s.member.id in :members"
                + " order by s.validFrom, s.id",
            Membership.class)
        .setParameter("body", body)
        .setParameter("members", found.stream().map(Person::id).distinct().toList())
        .getResultStream()
        .filter(seat -> !seat.validFrom().equals(seat.validUntil()))
        .collect(Collectors.groupingBy(seat -> seat.member().id()));
  }

  private record Person(String account, UUID id, UUID delegationId, boolean accredited) {}

  private record Facts(
      BodyCode body,
      Instant now,
      Map<String, Person> people,
      Map<String, UUID> delegations,
      Map<UUID, List<Membership>> seats,
      Map<UUID, List<Term>> claims) {

    /** What a row has claimed cannot be claimed by a later one. */
    void note(PlannedRow planned) {
      if (planned.effect() != Effect.ERROR) {
        claims.computeIfAbsent(planned.memberId(), id -> new ArrayList<>()).add(planned.after());
      }
    }
  }
}
