package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class CommitFailureTest {

  @Test
  void changeWithoutALeafIsToldByTheWordsOfTheDatabase() {
    Throwable thrown =
        atCommit("LocalTransactionException: ERROR: CHANGE_WITHOUT_LEAF: meeting 0153");

    assertThat(CommitFailure.of(thrown)).contains(CommitFailure.CHANGE_WITHOUT_LEAF);
  }

  @Test
  void otherCommitsFailWithoutACauseOfTheirOwn() {
    assertThat(CommitFailure.of(atCommit("ERROR: duplicate key")))
        .contains(CommitFailure.COMMIT_FAILED);
    assertThat(CommitFailure.of(atCommit(null))).contains(CommitFailure.COMMIT_FAILED);
    assertThat(CommitFailure.of(new EJBException(new RollbackException())))
        .contains(CommitFailure.COMMIT_FAILED);
  }

  @Test
  void whatFailsBeforeTheCommitIsNoneOfIts() {
    Throwable thrown = new EJBException(new PersistenceException("CHANGE_WITHOUT_LEAF"));

    assertThat(CommitFailure.of(thrown)).isEmpty();
  }

  /** As Payara reports that a database did not commit: the cause in words alone. */
  private static Throwable atCommit(String words) {
    SystemException failed = new SystemException();
    failed.initCause(new XAException(words));
    EJBException thrown = new EJBException("Unable to complete container-managed transaction.");
    thrown.initCause(failed);
    return thrown;
  }
}
