package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MembershipTest {

  private static final Instant FROM = Instant.parse("2016-02-27T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2016-06-30T22:00:00Z");

  /** Memberships are only ever read from the database, so they are filled here as it does. */
  private static Membership membership(Instant from, Instant until) throws Exception {
    Membership membership = new Membership();
    fill(membership, "validFrom", from);
    fill(membership, "validUntil", until);
    return membership;
  }

  private static void fill(Membership membership, String name, Instant value) throws Exception {
    Field field = Membership.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(membership, value);
  }

  @Test
  void itBeginsAtItsFirstMoment() throws Exception {
    Membership seat = membership(FROM, UNTIL);

    assertThat(seat.isInForce(FROM.minusSeconds(1))).isFalse();
    assertThat(seat.isInForce(FROM)).isTrue();
  }

  @Test
  void itEndsBeforeItsLastMoment() throws Exception {
    Membership seat = membership(FROM, UNTIL);

    assertThat(seat.isInForce(UNTIL.minusSeconds(1))).isTrue();
    assertThat(seat.isInForce(UNTIL)).isFalse();
    assertThat(seat.isInForce(UNTIL.plusSeconds(1))).isFalse();
  }

  @Test
  void withoutAnEndItStaysInForce() throws Exception {
    Membership seat = membership(FROM, null);

    assertThat(seat.isInForce(Instant.parse("2999-12-31T23:59:59Z"))).isTrue();
  }

  @Test
  void oneThatEndsAsItBeginsIsNeverInForce() throws Exception {
    Membership seat = membership(FROM, FROM);

    assertThat(seat.isInForce(FROM)).isFalse();
  }
}
