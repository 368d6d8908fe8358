package org.issg.portal.desk.service;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.issg.portal.ledger.bundle.BundleStream;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.verify.LeafPipeline;
import org.issg.portal.ledger.verify.Verification;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * Verifies the log in the background by the code of the auditor's jar, reading it as a bundle that
 * is written meanwhile. One thread does all of it, so that the others stay with people.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class VerificationRun {

  private static final Caller VERIFIER =
      new Caller(Caller.system("log-verifier").subject(), Set.of(Role.AUDITOR));

  @Inject private CurrentActor current;
  @Inject private VerificationSteps steps;

  /** Makes the verification and notes its end; without a result when anything goes wrong. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void make(VerificationBegun begun) {
    current.assume(VERIFIER);
    boolean ended = false;
    try {
      verify(begun);
      ended = true;
    } finally {
      if (!ended) {
        steps.brokenOff(begun.id());
      }
    }
  }

  private void verify(VerificationBegun begun) {
    VerificationProgress progress = new VerificationProgress(steps, begun.id());
    VerifiedLog log = new VerifiedLog(steps, progress);
    LeafPipeline pipeline = new LeafPipeline(Runnable::run, false, progress);
    try (InputStream in = BundleStream.of(LogValues.KINDS, log)) {
      String sentence =
          new Verification(begun.trust(), Optional.empty(), pipeline).run(in).sentence();
      progress.note();
      steps.verified(begun.id(), sentence, log.size());
    } catch (Refusal refusal) {
      progress.note();
      steps.refused(begun.id(), refusal);
    } catch (IOException noSpace) {
      throw new UncheckedIOException(noSpace);
    }
  }
}
