package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
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

/** Every combination of facts against the rule as one sentence of "or". */
class AccessPolicyTableTest {

  private static final Instant NOW = Instant.parse("2016-03-07T11:00:00Z");
  private static final List<Set<Role>> ROLES =
      List.of(
          Set.of(),
          Set.of(Role.DELEGATE),
          Set.of(Role.SECRETARIAT),
          Set.of(Role.AUDITOR),
          Set.of(Role.ADMINISTRATOR),
          Set.of(Role.DELEGATE, Role.SECRETARIAT));
  private static final List<Mandate> SEATS =
      Stream.of(BodyCode.values())
          .flatMap(
              body ->
                  Stream.of(MandateFunction.values()).map(function -> new Mandate(body, function)))
          .toList();
  private static final List<Instant> SUBMISSIONS = Arrays.asList(null, NOW.minusSeconds(7200));
  private static final List<Instant> RELEASES = Arrays.asList(null, NOW.minusSeconds(3600));
  private static final List<Instant> EMBARGOES =
      Arrays.asList(null, NOW.minusSeconds(1), NOW, NOW.plusSeconds(1));
  private static final List<UUID> OWNERS = Arrays.asList(null, People.FRANCE, People.TURKEY);

  /**
   * 6 roles × (18 seats + none) × 3 bodies × 3 distributions × 2 × 2 × 4 × 2 × 3 × 5 operations.
   */
  private static final int COMBINATIONS = 6 * 19 * 3 * 3 * 2 * 2 * 4 * 2 * 3 * 5;

  private record Case(
      Set<Role> roles, Mandate seat, Protection record, boolean granted, Operation operation) {

    boolean decided() {
      Actor actor =
          seat == null
              ? People.actor("somebody", roles, People.FRANCE)
              : People.actor("somebody", roles, People.FRANCE, seat);
      return AccessPolicy.decide(actor, operation, record, granted, NOW).isPermitted();
    }

    boolean expected() {
      return switch (operation) {
        case READ -> readsAsSecretary() || sits() && (isOwners() || readsAsReleased());
        case CREATE, EDIT -> record.ownerDelegationId() == null ? keepsTheBody() : isOwners();
        case HANDLE -> keepsTheBody();
        case CHAIR -> chairsTheBody();
      };
    }

    @Override
    public String toString() {
      return String.format(
          "%s of %s seated %s, %s record of %s, submitted %s, released %s, not before %s, owner %s,"
              + " granted %s",
          operation,
          roles,
          seat,
          record.distribution(),
          record.body(),
          record.submittedAt(),
          record.isReleased(),
          record.notBefore(),
          record.ownerDelegationId(),
          granted);
    }

    private boolean keepsTheBody() {
      return roles.contains(Role.SECRETARIAT)
          && new Mandate(record.body(), MandateFunction.SECRETARY).equals(seat);
    }

    private boolean sits() {
      return seat != null
          && (seat.function() == MandateFunction.SECRETARY
              ? roles.contains(Role.SECRETARIAT)
              : roles.contains(Role.DELEGATE));
    }

    private boolean readsAsSecretary() {
      boolean handedIn =
          record.ownerDelegationId() == null || record.submittedAt() != null || record.isReleased();
      return keepsTheBody() && handedIn;
    }

    private boolean chairsTheBody() {
      return roles.contains(Role.DELEGATE)
          && (new Mandate(record.body(), MandateFunction.CHAIR).equals(seat)
              || new Mandate(record.body(), MandateFunction.CO_CHAIR).equals(seat));
    }

    private boolean isOwners() {
      return roles.contains(Role.DELEGATE)
          && record.ownerDelegationId() == People.FRANCE
          && seat != null
          && seat.function() != MandateFunction.SECRETARY
          && seat.body() == record.body();
    }

    private boolean readsAsReleased() {
      boolean open = record.notBefore() == null || NOW.compareTo(record.notBefore()) >= 0;
      boolean reached =
          record.distribution() == Distribution.GENERAL
              || record.distribution() == Distribution.LIMITED && seat.body() == record.body()
              || record.distribution() == Distribution.RESTRICTED && granted;
      return record.isReleased() && open && reached;
    }
  }

  @Test
  void everyCombinationIsDecidedAsTheRuleSays() {
    int[] seen = {0, 0};

    everyCase(
        each -> {
          seen[0]++;
          seen[1] += each.decided() ? 1 : 0;
          assertThat(each.decided()).as("%s", each).isEqualTo(each.expected());
        });

    assertThat(seen[0]).isEqualTo(COMBINATIONS);
    assertThat(seen[1]).as("permitted").isBetween(1, COMBINATIONS / 4);
  }

  private static void everyCase(Consumer<Case> check) {
    for (Set<Role> roles : ROLES) {
      check(roles, null, check);
      SEATS.forEach(seat -> check(roles, seat, check));
    }
  }

  private static void check(Set<Role> roles, Mandate seat, Consumer<Case> check) {
    records()
        .forEach(
            record -> {
              for (Operation operation : Operation.values()) {
                check.accept(new Case(roles, seat, record, false, operation));
                check.accept(new Case(roles, seat, record, true, operation));
              }
            });
  }

  private static Stream<Protection> records() {
    return Stream.of(BodyCode.values())
        .flatMap(
            body ->
                Stream.of(Distribution.values())
                    .flatMap(distribution -> records(body, distribution)));
  }

  private static Stream<Protection> records(BodyCode body, Distribution distribution) {
    return SUBMISSIONS.stream().flatMap(submission -> records(body, distribution, submission));
  }

  private static Stream<Protection> records(
      BodyCode body, Distribution distribution, Instant submission) {
    return RELEASES.stream().flatMap(release -> records(body, distribution, submission, release));
  }

  private static Stream<Protection> records(
      BodyCode body, Distribution distribution, Instant submission, Instant release) {
    return EMBARGOES.stream()
        .flatMap(
            embargo ->
                OWNERS.stream()
                    .map(
                        owner ->
                            new Protection(
                                body, distribution, owner, submission, release, embargo)));
  }
}
