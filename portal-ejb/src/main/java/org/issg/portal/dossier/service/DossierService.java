package org.issg.portal.dossier.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.dossier.Clarification;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierContent;
import org.issg.portal.dossier.DossierReport;
import org.issg.portal.dossier.Grading;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What moves a dossier along: the secretariat registers, chairs ask, delegations answer. */
@Stateless
@ActsAsCaller
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class DossierService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private ReportLoader reports;
  @Inject private DossierLoader dossiers;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Makes a dossier of a report, under the next reference of its body. */
  @RolesAllowed(SECRETARIAT_NAME)
  public UUID register(UUID reportId, DossierContent content, Grading grading) {
    Instant now = clock.instant();
    Report report = reports.waiting(reportId, Action.DOSSIER_REGISTERED);
    String reference = nextReference(report, now);
    Dossier dossier = new Dossier(reference, report, content, grading, current.get(), now);
    em.persist(dossier);
    Map<String, Object> after = dossier.words();
    after.putAll(DossierReport.words(report, grading));
    audit.changed(Action.DOSSIER_REGISTERED, dossier, null, after);
    return dossier.id();
  }

  private String nextReference(Report report, Instant now) {
    return (String)
        em.createNativeQuery("select next_reference(?1, ?2)", String.class)
            .setParameter(1, report.protection().body().name())
            .setParameter(2, Dossier.yearOf(now))
            .getSingleResult();
  }

  /** Takes a further report into a dossier. */
  @RolesAllowed(SECRETARIAT_NAME)
  public void join(UUID dossierId, UUID reportId, Grading grading) {
    Dossier dossier = dossiers.load(dossierId, Operation.HANDLE, Action.REPORT_JOINED);
    Report report = reports.waiting(reportId, Action.REPORT_JOINED);
    dossier.join(report, grading, current.get(), clock.instant());
    audit.changed(Action.REPORT_JOINED, dossier, null, DossierReport.words(report, grading));
  }

  /** Asks a delegation of the body; seenVersion is the version that the chair had before them. */
  @RolesAllowed(DELEGATE_NAME)
  public UUID requestClarification(
      UUID dossierId, int seenVersion, UUID delegationId, String question) {
    Dossier dossier =
        dossiers.load(dossierId, seenVersion, Operation.CHAIR, Action.CLARIFICATION_REQUESTED);
    if (delegationId != null && !dossiers.askable(dossierId).contains(delegationId)) {
      throw new RuleViolation("dossier.delegation.notSeated");
    }
    Map<String, Object> before = dossier.progress();
    Clarification asked = dossier.ask(delegationId, question, current.get(), clock.instant());
    Map<String, Object> after = dossier.progress();
    after.putAll(asked.words());
    audit.changed(Action.CLARIFICATION_REQUESTED, dossier, before, after);
    return asked.id();
  }

  /** Answers for the delegation that was asked. */
  @RolesAllowed(DELEGATE_NAME)
  public void answer(UUID dossierId, UUID clarificationId, String text) {
    Dossier dossier = dossiers.load(dossierId, Operation.READ, Action.CLARIFICATION_ANSWERED);
    Optional<Clarification> found =
        dossier.clarifications().stream()
            .filter(each -> each.id().equals(clarificationId))
            .findFirst();
    Clarification asked =
        gate.pass(
            found,
            Clarification::replyProtection,
            RecordRef.of(Clarification.KIND, clarificationId),
            dossier.ref(),
            Operation.ANSWER,
            Action.CLARIFICATION_ANSWERED);
    Map<String, Object> before = asked.words();
    dossier.answer(asked, text, current.get(), clock.instant());
    audit.done(Action.CLARIFICATION_ANSWERED, asked);
    audit.changed(Action.CLARIFICATION_ANSWERED, dossier, before, asked.words());
  }

  /** Puts a dossier under assessment, once every answer is in or its time is over. */
  @RolesAllowed(SECRETARIAT_NAME)
  public void beginAssessment(UUID dossierId, int seenVersion) {
    Dossier dossier =
        dossiers.load(dossierId, seenVersion, Operation.HANDLE, Action.ASSESSMENT_BEGUN);
    Map<String, Object> before = dossier.progress();
    dossier.beginAssessment(current.get(), clock.instant());
    audit.changed(Action.ASSESSMENT_BEGUN, dossier, before, dossier.progress());
  }
}
