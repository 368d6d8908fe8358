package org.issg.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.issg.portal.access.Operation;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

/** The policy and the oracle on every combination of facts. */
class AccessPolicyProofTest {

  private static final Moments MOMENTS =
      new Moments(Instant.parse("2016-03-07T11:00:00Z"), Duration.ofSeconds(1));
  private static final List<Item> ALL = Product.items();
  private static final List<Set<Role>> WORKING =
      List.of(
          Set.of(Role.DELEGATE), Set.of(Role.SECRETARIAT), Set.of(Role.DELEGATE, Role.SECRETARIAT));
  private static final List<Item> FEW =
      Product.items(
          List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.CIRCULATED),
          List.of(Embargo.NONE),
          List.of(Sharing.NOBODY, Sharing.OUR_DELEGATION, Sharing.PERSONS));

  @Test
  void policyAndOracleAgreeOnEveryCombination() {
    long cases = 0;

    cases += agree(Product.people(Product.roles(), Product.seats()), ALL, MOMENTS.now());
    cases += agree(Product.people(Product.roles(), Product.pairsOfSeats()), FEW, MOMENTS.now());

    CaseCounts.record(CaseCounts.POLICY, cases);
  }

  /** The second before and the second after, at which other facts have come or gone. */
  @Test
  void policyAndOracleAgreeASecondEarlierAndASecondLater() {
    List<Somebody> people = Product.people(Product.roles(), Product.seats());
    List<Item> items =
        Product.items(
            List.of(Stage.SUBMITTED, Stage.RELEASED_NOW, Stage.TO_BE_RELEASED),
            List.of(Embargo.values()),
            List.of(Sharing.OUR_DELEGATION_FOR_A_LAST_STEP, Sharing.PERSONS_UNTIL_NOW));
    long cases = 0;

    cases += agree(people, items, MOMENTS.before());
    cases += agree(people, items, MOMENTS.after());

    CaseCounts.record(CaseCounts.POLICY_MOMENTS, cases);
  }

  private static long agree(List<Somebody> people, List<Item> items, Instant at) {
    Set<UUID> everybody = people.stream().map(Somebody::member).collect(Collectors.toSet());
    Judge oracle = new Oracle(people, everybody, MOMENTS, at);
    Judge policy = new PolicyJudge(people, everybody, MOMENTS, at);
    items.parallelStream()
        .forEach(
            item -> {
              for (Operation operation : Operation.values()) {
                BitSet decided = policy.whoMay(operation, item);
                BitSet expected = oracle.whoMay(operation, item);
                if (!decided.equals(expected)) {
                  throw difference(people, operation, item, decided, expected);
                }
              }
            });
    return (long) people.size() * items.size() * Operation.values().length;
  }

  private static AssertionError difference(
      List<Somebody> people, Operation operation, Item item, BitSet decided, BitSet expected) {
    BitSet wrong = (BitSet) decided.clone();
    wrong.xor(expected);
    int first = wrong.nextSetBit(0);
    return new AssertionError(
        "%s of %s by %s: the policy %s, the oracle %s"
            .formatted(
                operation,
                item,
                people.get(first),
                word(decided.get(first)),
                word(expected.get(first))));
  }

  private static String word(boolean permits) {
    return permits ? "permits" : "refuses";
  }

  @Test
  void whoeverMayDoMoreThanCreateMayRead() {
    Judge policy = policy(Product.seats());

    for (Item item : FEW) {
      BitSet readers = policy.whoMay(Operation.READ, item);
      for (Operation operation :
          List.of(
              Operation.EDIT,
              Operation.ANSWER,
              Operation.HANDLE,
              Operation.KEEP,
              Operation.CHAIR)) {
        BitSet blind = policy.whoMay(operation, item);
        blind.andNot(readers);
        assertThat(blind.isEmpty()).as("%s of %s without reading", operation, item).isTrue();
      }
    }
  }

  @Test
  void takingAGrantAwayNeverAddsAccess() {
    Judge policy = policy(Product.seats());
    List<Item> shared = ALL.stream().filter(item -> item.embargo() == Embargo.NONE).toList();

    for (Item item : shared) {
      for (Operation operation : List.of(Operation.READ, Operation.CHAIR)) {
        BitSet gained = policy.whoMay(operation, item.withoutGrants());
        gained.andNot(policy.whoMay(operation, item));
        assertThat(gained.isEmpty()).as("%s of %s without its grants", operation, item).isTrue();
      }
    }
  }

  @Test
  void takingAMembershipAwayNeverAddsAccess() {
    List<List<Seat>> before = new ArrayList<>(Product.pairsOfSeats());
    before.addAll(Product.seats().stream().filter(seats -> !seats.isEmpty()).toList());
    Judge withAll = policy(before);
    Judge withoutFirst = policy(before.stream().map(seats -> without(seats, 0)).toList());
    Judge withoutLast =
        policy(before.stream().map(seats -> without(seats, seats.size() - 1)).toList());

    for (Item item : FEW) {
      for (Operation operation : Operation.values()) {
        BitSet gained = withoutFirst.whoMay(operation, item);
        gained.or(withoutLast.whoMay(operation, item));
        gained.andNot(withAll.whoMay(operation, item));
        assertThat(gained.isEmpty()).as("%s of %s with a seat less", operation, item).isTrue();
      }
    }
  }

  private static List<Seat> without(List<Seat> seats, int index) {
    return IntStream.range(0, seats.size()).filter(i -> i != index).mapToObj(seats::get).toList();
  }

  private static Judge policy(List<List<Seat>> seats) {
    List<Somebody> people = Product.people(WORKING, seats);
    Set<UUID> everybody = people.stream().map(Somebody::member).collect(Collectors.toSet());
    return new PolicyJudge(people, everybody, MOMENTS, MOMENTS.now());
  }
}
