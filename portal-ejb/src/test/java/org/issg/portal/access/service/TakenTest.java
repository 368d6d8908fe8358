package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

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

  /** Hibernate gives no name to an exclusion constraint. */
  @Test
  void exclusionConstraintIsNamedByTheDriver() {
    SQLException conflict =
        new PSQLException(
            new ServerErrorMessage("SERROR\0C23P01\0Mconflict\0nmembership_no_overlap\0\0"));

    RuntimeException explained =
        Taken.explained(new ConstraintViolationException("refused", conflict, null));

    assertThat(explained).isInstanceOf(RuleViolation.class).hasMessage("access.from.overlap");
  }

  private static ConstraintViolationException violationOf(String constraint) {
    return new ConstraintViolationException("refused", new SQLException("23505"), constraint);
  }
}
