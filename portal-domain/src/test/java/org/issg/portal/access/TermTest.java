package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TermTest {

  private static final Instant MARCH = Instant.parse("2016-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2016-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2016-05-01T00:00:00Z");

  @Test
  void itNeedsABeginning() {
    assertThatThrownBy(() -> new Term(null, MAY)).hasMessage("access.from.missing");
  }

  @Test
  void itEndsAfterItBegins() {
    assertThatThrownBy(() -> new Term(MARCH, MARCH)).hasMessage("access.until.beforeFrom");
    assertThatThrownBy(() -> new Term(APRIL, MARCH)).hasMessage("access.until.beforeFrom");
  }

  @Test
  void termsThatMeetDoNotOverlap() {
    assertThat(new Term(MARCH, APRIL).overlaps(new Term(APRIL, MAY))).isFalse();
    assertThat(new Term(APRIL, MAY).overlaps(new Term(MARCH, APRIL))).isFalse();
  }

  @Test
  void termsWithACommonMomentOverlap() {
    assertThat(new Term(MARCH, MAY).overlaps(new Term(APRIL, null))).isTrue();
    assertThat(Term.from(APRIL).overlaps(new Term(MARCH, MAY))).isTrue();
    assertThat(Term.from(MARCH).overlaps(Term.from(MAY))).isTrue();
  }

  @Test
  void openTermLeavesRoomBeforeItsBeginning() {
    assertThat(Term.from(APRIL).overlaps(new Term(MARCH, APRIL))).isFalse();
  }
}
