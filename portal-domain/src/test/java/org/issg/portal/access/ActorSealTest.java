package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.issg.portal.access.ActorSeal.Claim;
import org.junit.jupiter.api.Test;

class ActorSealTest {

  private static final Instant END = Instant.parse("2016-03-07T09:00:00Z");

  private final ActorSeal seal = new ActorSeal("0123456789abcdef0123456789abcdef");

  @Test
  void everyFieldStandsWhereTheDatabaseLooksForIt() {
    String sealed = seal.seal(claim("ab", Set.of("secretariat", "delegate"), "TR", 42));

    assertThat(sealed)
        .matches("1:3eb1bd43:42:1457341200:6162:delegate,secretariat:5452:[0-9a-f]{64}");
  }

  @Test
  void separatorsInASubjectMoveNothingIntoAnotherField() {
    String tricky = seal.seal(claim("a:auditor", Set.of(), "", 42));
    String plain = seal.seal(claim("a", Set.of("auditor"), "", 42));

    assertThat(tricky.split(":")).hasSize(8);
    assertThat(tricky).isNotEqualTo(plain);
  }

  @Test
  void orderOfTheRolesMakesNoDifference() {
    Set<String> one = new LinkedHashSet<>(List.of("delegate", "auditor"));
    Set<String> other = new LinkedHashSet<>(List.of("auditor", "delegate"));

    assertThat(seal.seal(claim("a", one, "", 1))).isEqualTo(seal.seal(claim("a", other, "", 1)));
  }

  @Test
  void eachFieldAndTheKeyChangeTheSignature() {
    ActorSeal otherKey = new ActorSeal("fedcba9876543210fedcba9876543210");
    Claim claim = claim("a", Set.of("delegate"), "", 1);

    assertThat(
            List.of(
                signature(seal, claim),
                signature(otherKey, claim),
                signature(seal, claim("b", Set.of("delegate"), "", 1)),
                signature(seal, claim("a", Set.of("auditor"), "", 1)),
                signature(seal, claim("a", Set.of("delegate"), "FR", 1)),
                signature(seal, claim("a", Set.of("delegate"), "", 2)),
                signature(seal, new Claim("a", Set.of("delegate"), "", 1, END.plusSeconds(1)))))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRoleWhoseNameHoldsASeparatorIsRefused() {
    for (String name : List.of("", "delegate,auditor", "delegate:auditor", "Delegate")) {
      assertThatThrownBy(() -> seal.seal(claim("a", Set.of(name), "", 1)))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aKeyThatCanBeGuessedIsRefused() {
    assertThatThrownBy(() -> new ActorSeal("short")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Claim claim(String subject, Set<String> roles, String seesAs, int backend) {
    return new Claim(subject, roles, seesAs, backend, END);
  }

  private static String signature(ActorSeal seal, Claim claim) {
    return seal.seal(claim).split(":")[7];
  }
}
