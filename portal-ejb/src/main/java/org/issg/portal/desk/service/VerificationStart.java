package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Hands a verification to the background once its beginning is committed. */
@Dependent
class VerificationStart {

  @Inject private VerificationRun run;

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VerificationBegun begun) {
    run.make(begun);
  }
}
