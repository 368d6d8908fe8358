package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

/** The table of rules that people read, against the code that decides. */
class AccessPolicyTableTest {

  private static final Instant NOW = Instant.parse("2016-03-07T11:00:00Z");
  private static final List<Set<Role>> ROLES =
      List.of(
          Set.of(),
          Set.of(Role.DELEGATE),
          Set.of(Role.SECRETARIAT),
          Set.of(Role.AUDITOR),
          Set.of(Role.ADMINISTRATOR),
          Set.of(Role.DELEGATE, Role.SECRETARIAT),
          Set.of(Role.DELEGATE, Role.AUDITOR),
          Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR));

  /** In the body of the record, or in another task force. */
  private static final List<Mandate> SEATS =
      Stream.of(BodyCode.CTF, BodyCode.HTF)
          .flatMap(
              body ->
                  Stream.of(MandateFunction.values()).map(function -> new Mandate(body, function)))
          .toList();

  private static final List<Mandate> FURTHER =
      List.of(
          new Mandate(BodyCode.CTF, MandateFunction.DELEGATE),
          new Mandate(BodyCode.HTF, MandateFunction.DELEGATE),
          new Mandate(BodyCode.HTF, MandateFunction.SECRETARY));

  private static final List<Instant> SUBMISSIONS = Arrays.asList(null, NOW.minusSeconds(7200));
  private static final List<Instant> RELEASES = Arrays.asList(null, NOW, NOW.plusSeconds(1));
  private static final List<Instant> EMBARGOES = Arrays.asList(null, NOW, NOW.plusSeconds(1));
  private static final List<UUID> OWNERS = Arrays.asList(null, People.FRANCE, People.TURKEY);

  private final DocumentedRules rules = DocumentedRules.read();

  @Test
  void everyCombinationIsAnsweredAsTheFirstRowSaysThatFits() {
    BitSet used = new BitSet();

    everySituation(
        situation -> {
          Actor actor = situation.actor();
          Protection record = situation.protection();
          for (Operation operation : Operation.values()) {
            used.set(check(situation, actor, record, operation).number());
          }
        });

    assertThat(rules.all())
        .as("rows that never answer")
        .allMatch(rule -> used.get(rule.number()), "answers");
  }

  private DocumentedRules.Rule check(
      Situation situation, Actor actor, Protection record, Operation operation) {
    DocumentedRules.Rule rule = rules.first(situation, operation).orElse(null);
    if (rule == null) {
      throw new AssertionError("no row answers " + operation + " of " + situation);
    }
    Reason documented = rules.answer(rule, situation);
    Reason decided =
        AccessPolicy.decide(actor, operation, record, situation.granted(), NOW).reason();
    if (documented != decided) {
      throw new AssertionError(
          "%s of %s: row %d says %s, the code %s"
              .formatted(operation, situation, rule.number(), documented, decided));
    }
    return rule;
  }

  @Test
  void everyReasonOfThePolicyStandsInTheTable() {
    assertThat(rules.all().stream().map(DocumentedRules.Rule::answer))
        .contains(
            Stream.of(Reason.values())
                .filter(reason -> !ELSEWHERE.contains(reason))
                .toArray(Reason[]::new));
  }

  /** Given without this policy: a record that is not there, seats and accounts, distributions. */
  private static final Set<Reason> ELSEWHERE =
      Set.of(Reason.NOT_FOUND, Reason.OWN_GRANT, Reason.SAME_PERSON, Reason.NOT_PROPOSER);

  private static void everySituation(Consumer<Situation> check) {
    for (Set<Role> roles : ROLES) {
      situations(roles, List.of(), List.of(), check);
      for (Mandate seat : SEATS) {
        situations(roles, List.of(seat), List.of(), check);
        situations(roles, List.of(), List.of(seat), check);
        for (Mandate other : FURTHER) {
          situations(roles, List.of(seat, other), List.of(), check);
          situations(roles, List.of(other), List.of(seat), check);
        }
      }
    }
  }

  private static void situations(
      Set<Role> roles, List<Mandate> seats, List<Mandate> left, Consumer<Situation> check) {
    for (Distribution distribution : Distribution.values()) {
      for (UUID owner : OWNERS) {
        for (Instant submission : SUBMISSIONS) {
          for (Instant release : RELEASES) {
            for (Instant embargo : EMBARGOES) {
              for (boolean granted : List.of(false, true)) {
                check.accept(
                    new Situation(
                        roles,
                        seats,
                        left,
                        BodyCode.CTF,
                        distribution,
                        owner,
                        submission,
                        release,
                        embargo,
                        granted,
                        NOW));
              }
            }
          }
        }
      }
    }
  }
}
