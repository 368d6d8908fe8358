package org.issg.portal.dossier.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.dossier.Report;
import org.issg.portal.dossier.ReportSource;
import org.issg.portal.dossier.Source;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Reading reports: a single one, one's own, and those that wait to be registered. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class ReportQueries {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private ReportLoader reports;
  @Inject private ReportList list;
  @Inject private Registers registers;
  @Inject private AuditTrail audit;

  /** Everything that the page of a report shows; a source that is shown leaves its own leaf. */
  public ReportPage open(UUID id) {
    Shown<Report> shown = reports.readable(id, Action.REPORT_READ);
    Report report = shown.record();
    Standing standing = standing(report);
    ReportPage page =
        new ReportPage(
            report,
            shown.protection(),
            standing,
            source(shown),
            reports.evidenceOf(id),
            delegation(report),
            registers.places(),
            !standing.isRegistered() && current.get().isSecretaryOf(report.protection().body()));
    if (page.source() == null) {
      audit.read(Action.REPORT_READ, shown.ref(), page.evidenceIds());
    } else {
      audit.read(Action.REPORT_READ, shown.ref(), page.evidenceIds(), Action.SOURCE_READ);
    }
    return page;
  }

  private Standing standing(Report report) {
    return reports
        .standingByDossier(report.id())
        .or(() -> reports.standings(List.of(report.id())).values().stream().findFirst())
        .orElse(Standing.RECEIVED);
  }

  private Source source(Shown<Report> shown) {
    Report report = shown.record();
    if (!report.showsSourceTo(current.get())) {
      return null;
    }
    ReportSource found = em.find(ReportSource.class, report.id());
    return found == null ? null : found.source();
  }

  private Delegation delegation(Report report) {
    return report.delegationId() == null ? null : em.find(Delegation.class, report.delegationId());
  }

  /** One page of the reports of the actor and of the actor's delegation, latest first. */
  public ReportList.Page mine(PageKey key, boolean backwards) {
    ReportList.Page page = list.of(current.get(), key, backwards);
    audit.read(Action.REPORTS_LISTED, RecordRef.of(Report.KIND, null), page.ids());
    return page;
  }

  /** Reports that wait for the actor to register them, oldest first. */
  @RolesAllowed(SECRETARIAT_NAME)
  public ReportList.Page waiting() {
    ReportList.Page page = list.waiting(current.get());
    audit.read(Action.REPORTS_LISTED, RecordRef.of(Report.KIND, null), page.ids());
    return page;
  }

  /** What an empty form offers; registers that everybody knows, so that it leaves no leaf. */
  public FilingChoices choices() {
    Actor actor = current.get();
    List<BodyCode> bodies =
        Stream.concat(actor.delegateBodies().stream(), actor.secretariats().stream())
            .filter(body -> body != BodyCode.ISSG)
            .distinct()
            .toList();
    return new FilingChoices(
        List.copyOf(registers.places().values()),
        List.copyOf(registers.parties().values()),
        bodies,
        bodies.stream().filter(actor::isSecretaryOf).toList(),
        List.copyOf(registers.delegations().values()));
  }
}
