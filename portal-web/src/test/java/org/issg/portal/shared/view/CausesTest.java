package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
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
    FacesException wrapped =
        new FacesException(new IllegalStateException(new EJBException("wrapped", RULE)));

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
