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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.UploadService;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.dossier.EvidenceNote;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.Report;
import org.issg.portal.dossier.ReportContent;
import org.issg.portal.dossier.ReportSource;
import org.issg.portal.dossier.Source;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Filing reports; nothing about a report can be done afterwards. */
@Stateless
@ActsAsCaller
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class ReportService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private UploadService uploads;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Files a report with all that belongs to it.
   *
   * @param source who told it, or null
   * @param evidence files that the actor has uploaded before
   */
  public UUID file(ReportContent content, Source source, List<EvidenceNote> evidence) {
    Actor actor = current.get();
    Instant now = clock.instant();
    Protection protection = Report.protectionFor(actor, content.body());
    gate.mayCreate(protection, Report.KIND, Action.REPORT_FILED);
    Report report = new Report(protection, content, parties(content), actor, now);
    em.persist(report);
    if (source != null) {
      em.flush(); // its policy asks for the report
      em.persist(new ReportSource(report, source));
    }
    List<String> digests = new ArrayList<>();
    for (EvidenceNote note : evidence) {
      StoredFile file = uploads.handOver(note.uploadId(), Action.REPORT_FILED);
      em.persist(new EvidenceItem(report, note, file, actor, now));
      digests.add(file.digest());
    }
    audit.changed(Action.REPORT_FILED, report, null, report.words(digests));
    return report.id();
  }

  private List<Party> parties(ReportContent content) {
    Set<String> codes = new HashSet<>(content.alleged());
    codes.addAll(content.affected());
    return em.createQuery("select p from Party p where p.code in :codes", Party.class)
        .setParameter("codes", codes)
        .getResultList();
  }
}
