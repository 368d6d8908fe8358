package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class TakenTest {

  @Test
  void brokenUniqueConstraintReadsAsItsRule() {
    RuntimeException explained = Taken.explained(violationOf("meeting_symbol_unique"));

    assertThat(explained).isInstanceOf(RuleViolation.class).hasMessage("meeting.symbol.taken");
  }

  @Test
  void constraintIsFoundBelowOtherFailures() {
    RuntimeException wrapped =
        new PersistenceException(new EJBException(violationOf("document_symbol_unique")));

    RuntimeException explained = Taken.explained(wrapped);

    assertThat(explained).isInstanceOf(RuleViolation.class).hasMessage("document.symbol.taken");
  }

  @Test
  void constraintThatIsNoRuleOfTheFieldStaysAFailure() {
    for (String constraint : new String[] {"meeting_body_fk", null}) {
      RuntimeException failure = violationOf(constraint);

      assertThat(Taken.explained(failure)).isSameAs(failure);
    }
  }

  @Test
  void anyOtherFailureStaysWhatItIs() {
    RuntimeException failure = new PersistenceException("connection lost");

    assertThat(Taken.explained(failure)).isSameAs(failure);
  }

  private static ConstraintViolationException violationOf(String constraint) {
    return new ConstraintViolationException("refused", new SQLException("23505"), constraint);
  }
}
