package org.issg.portal.release.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Distribution;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.Document;
import org.issg.portal.dossier.service.Registers;
import org.issg.portal.release.DistributionChange;
import org.issg.portal.release.PresentRecord;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.Verdict;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Reading who reads a record, and what waits for a second secretary. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(SECRETARIAT_NAME)
public class ReleaseQueries {

  private static final int CHANGES_SHOWN = 20;

  @PersistenceContext private EntityManager em;
  @Inject private Registers registers;
  @Inject private CurrentActor current;
  @Inject private ReleaseLoader records;
  @Inject private NamedReaders readers;
  @Inject private ReleaseList list;
  @Inject private AuditTrail audit;

  /**
   * Everything that the page about the distribution of one record shows.
   *
   * @param language the reader's, for a title that is there in several
   */
  public ReleasePage open(RecordKind kind, UUID id, String language) {
    PresentRecord present = records.load(kind, id, Action.DISTRIBUTION_READ);
    RecordRef ref = present.record().ref();
    List<DistributionChange> changes = changes(ref);
    List<Document> documents = kind == RecordKind.MEETING ? documents(id) : List.of();
    audit.read(Action.DISTRIBUTION_READ, ref, documents.stream().map(Document::id).toList());
    RecordName name = RecordName.of(present.record(), language);
    return new ReleasePage(
        present,
        name.symbol(),
        name.title(),
        name.opens(),
        changes,
        people(changes),
        registers.delegations(),
        readers.named(ref),
        present.circle() == Distribution.LIMITED ? readers.seated(present) : Set.of(),
        documents,
        current.get().subject());
  }

  private List<DistributionChange> changes(RecordRef record) {
    return em.createQuery(
            "select c from DistributionChange c where c.kind = :kind and c.recordId = :record"
                + " order by case when c.state = PROPOSED then 0 else 1 end,"
                + " c.proposal.at desc, c.id desc",
            DistributionChange.class)
        .setParameter("kind", record.kind())
        .setParameter("record", record.id())
        .setMaxResults(CHANGES_SHOWN)
        .getResultList();
  }

  /** Documents before the meeting that are in use, as far as the actor may know of them. */
  private List<Document> documents(UUID meeting) {
    return em.createQuery(
            "select d from MeetingDocument md join md.document d where md.meetingId = :meeting"
                + " and d.withdrawnAt is null order by md.position",
            Document.class)
        .setParameter("meeting", meeting)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> people(List<DistributionChange> changes) {
    String[] subjects =
        changes.stream()
            .flatMap(each -> Stream.of(each.proposal().by(), decider(each.verdict())))
            .filter(Objects::nonNull)
            .distinct()
            .toArray(String[]::new);
    Map<String, String> names = new HashMap<>();
    List<Object[]> found =
        em.createNativeQuery("select subject, display_name from secretaries_named(?1)")
            .setParameter(1, subjects)
            .getResultList();
    found.forEach(row -> names.put((String) row[0], (String) row[1]));
    return names;
  }

  private static String decider(Verdict verdict) {
    return verdict == null ? null : verdict.by();
  }

  /** One page of the proposals that wait in the actor's secretariats, longest first. */
  public ReleaseList.Page list(ReleaseList.Filter filter, String language) {
    ReleaseList.Page page = list.page(filter, language);
    audit.read(
        Action.DISTRIBUTIONS_LISTED,
        RecordRef.of("distribution_change", null),
        page.rows().stream().map(ReleaseList.Line::record).toList());
    return page;
  }
}
