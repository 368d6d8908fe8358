package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.service.CurrentActor;

/** Counts the incidents of a day; one whose day is not known is counted on none. */
@Dependent
public class DossierCounts {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private Registers registers;

  /** The bulletin of a body, for its members alone. */
  Bulletin of(BodyCode body, LocalDate day) {
    if (!current.get().isMemberOf(body)) {
      throw gate.refusal(
          Action.BULLETIN_READ,
          new RecordRef("bulletin", null, null, body.name(), null),
          Reason.NOT_A_MEMBER);
    }
    return new Bulletin(body, day, lines(body, day), registers.places());
  }

  private List<Bulletin.Line> lines(BodyCode body, LocalDate day) {
    return em.createQuery(
            "select new org.issg.portal.dossier.service.Bulletin$Line(d.location.governorate,"
                + " d.kind, count(distinct d.id), count(j.reportId),"
                + " count(distinct case when d.protection.distribution = :restricted then d.id end))"
                + " from Dossier d left join d.reports j where d.protection.body = :body"
                + " and d.occurrence.at >= :start and d.occurrence.at < :end"
                + " and d.occurrence.precision <> :week"
                + " group by d.location.governorate, d.kind"
                + " order by d.location.governorate, d.kind",
            Bulletin.Line.class)
        .setParameter("restricted", Distribution.RESTRICTED)
        .setParameter("body", body)
        .setParameter("start", Occurrence.startOf(day))
        .setParameter("end", Occurrence.startOf(day.plusDays(1)))
        .setParameter("week", TimePrecision.WEEK)
        .getResultList();
  }
}
