package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafIdsTest {

  private static final int MANY = 200_000;

  private final LeafIds ids = new LeafIds();

  @Test
  void differentIdsAreNotRepeated() {
    for (int i = 0; i < MANY; i++) {
      ids.add(new UUID(i, MANY - i));
      ids.add(new UUID(MANY - i, i + 1L << 32));
    }

    assertThat(ids.firstRepeated()).isEmpty();
  }

  @Test
  void anIdThatComesAgainMuchLaterIsNamedWithBothPlaces() {
    for (int i = 0; i < MANY; i++) {
      ids.add(new UUID(i, i));
    }
    ids.add(new UUID(77, 77));
    ids.add(new UUID(3, 3));

    assertThat(ids.firstRepeated()).hasValue(new LeafIds.Repeated(new UUID(77, 77), MANY, 77));
  }

  @Test
  void leavesWithoutAnIdAreNotRepeated() {
    ids.add(null);
    ids.add(null);

    assertThat(ids.firstRepeated()).isEmpty();
  }

  @Test
  void theIdOfZerosIsOneLikeAny() {
    ids.add(new UUID(0, 0));
    ids.add(null);
    ids.add(new UUID(0, 0));

    assertThat(ids.firstRepeated()).hasValue(new LeafIds.Repeated(new UUID(0, 0), 2, 0));
  }

  @Test
  void anIdIsTheUuidThatTheLeafHolds() {
    String id = "01a20e9b-970c-7a7d-b4c6-faf4f0264d4b";

    assertThat(LeafIds.of(Map.of("id", id))).hasToString(id);
    assertThat(LeafIds.of(Map.of("id", "7"))).isNull();
    assertThat(LeafIds.of(Map.of("id", 7L))).isNull();
    assertThat(LeafIds.of(Map.of())).isNull();
  }
}
