package org.issg.portal.shared.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PagingTest {

  private static final Function<String, Optional<Integer>> NUMBER =
      text -> text.matches("\\d+") ? Optional.of(Integer.valueOf(text)) : Optional.<Integer>empty();

  private final Paging paging = new Paging();

  @Test
  void withoutARowTheListIsReadFromItsStart() {
    assertNull(paging.key(NUMBER));
    assertFalse(paging.isBackwards());
  }

  @Test
  void afterARowTheListIsReadOn() {
    paging.setAfter("7");
    assertEquals(7, paging.key(NUMBER));
    assertFalse(paging.isBackwards());
  }

  @Test
  void beforeARowTheListIsReadBackwardsWhateverElseIsSaid() {
    paging.setAfter("7");
    paging.setBefore("5");
    assertEquals(5, paging.key(NUMBER));
    assertTrue(paging.isBackwards());
  }

  @Test
  void aMalformedRowLeadsNowhere() {
    paging.setAfter("seven");
    assertThrows(NoSuchPage.class, () -> paging.key(NUMBER));
  }

  @Test
  void thePagesBesideBeginAtTheFirstAndTheLastRow() {
    var rows = List.of(3, 4, 5);
    assertEquals("/list?before=3", Paging.previous(list(), rows, Function.identity()));
    assertEquals("/list?after=5", Paging.next(list(), rows, Function.identity()));
  }

  @Test
  void withoutRowsThereIsNoPageBeside() {
    assertNull(Paging.previous(list(), List.of(), Function.identity()));
    assertNull(Paging.next(list(), List.of(), Function.identity()));
  }

  private static Addresses list() {
    return Addresses.of("/list");
  }
}
