package org.issg.portal.shared.view;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.issg.portal.shared.service.Causes;

/** Why a transaction was not kept although the service had returned; the log's reason codes. */
enum CommitFailure {

  /** The database keeps no change without a leaf about the record that it changes. */
  CHANGE_WITHOUT_LEAF(RequestBoundary.Answer.UNRECORDED),

  COMMIT_FAILED(RequestBoundary.Answer.FAILURE);

  private final RequestBoundary.Answer answer;

  CommitFailure(RequestBoundary.Answer answer) {
    this.answer = answer;
  }

  RequestBoundary.Answer answer() {
    return answer;
  }

  /**
   * The failure of a commit in what was thrown; the database's words are all that is left of it.
   */
  static Optional<CommitFailure> of(Throwable thrown) {
    boolean unrecorded =
        Causes.find(thrown, XAException.class)
            .map(Throwable::getMessage)
            .filter(words -> words.contains(CHANGE_WITHOUT_LEAF.name()))
            .isPresent();
    if (unrecorded) {
      return Optional.of(CHANGE_WITHOUT_LEAF);
    }
    return Causes.find(thrown, SystemException.class).isPresent()
            || Causes.find(thrown, RollbackException.class).isPresent()
        ? Optional.of(COMMIT_FAILED)
        : Optional.empty();
  }
}
