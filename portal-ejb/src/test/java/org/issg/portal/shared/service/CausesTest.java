package org.issg.portal.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.io.IOException;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class CausesTest {

  private static final RuleViolation RULE = new RuleViolation("meeting.order.stale");

  @Test
  void whatWasThrownItselfIsFound() {
    assertThat(Causes.find(RULE, RuleViolation.class)).containsSame(RULE);
  }

  @Test
  void whatContainersWrappedIsFound() {
    Exception wrapped = new Exception(new IllegalStateException(new EJBException("wrapped", RULE)));

    assertThat(Causes.find(wrapped, RuleViolation.class)).containsSame(RULE);
  }

  @Test
  void theOutermostOfItsKindIsFound() {
    RuntimeException outer = new IllegalStateException(new IllegalStateException("inner"));

    assertThat(Causes.find(outer, IllegalStateException.class))
        .containsSame((IllegalStateException) outer);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(Causes.find(new IOException("gone"), RuleViolation.class)).isEmpty();
    assertThat(Causes.find(null, RuleViolation.class)).isEmpty();
  }
}
