package org.issg.portal.release.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Distributed;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.dossier.service.Registers;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.service.ActsAsCaller;

/** What was changed in a record, for those who keep it. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class ChangeQueries {

  @PersistenceContext private EntityManager em;
  @Inject private ReleaseLoader records;
  @Inject private ChangeList list;
  @Inject private Registers registers;
  @Inject private AuditTrail audit;

  /**
   * One page of the changes of a record and of what belongs to it: a meeting's documents, a
   * dossier's reports. Whoever merely reads the record finds nothing here.
   *
   * @param language the reader's, for a title that is there in several
   */
  public ChangesPage open(RecordKind kind, UUID id, ChangeList.Filter filter, String language) {
    Distributed record = records.kept(kind, id, Action.CHANGES_READ);
    KeyCut<RecordChange> changes = list.page(kind, id, filter);
    audit.read(
        Action.CHANGES_READ,
        record.ref(),
        changes.rows().stream().map(RecordChange::leaf).toList());
    RecordName name = RecordName.of(record, language);
    return new ChangesPage(
        record,
        name.symbol(),
        name.title(),
        name.opens(),
        changes,
        changers(changes.rows()),
        registers.delegations());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Changer> changers(List<RecordChange> changes) {
    UUID[] records = changes.stream().map(RecordChange::record).distinct().toArray(UUID[]::new);
    List<Object[]> found =
        em.createNativeQuery("select subject, display_name, delegation from changers_of(?1)")
            .setParameter(1, records)
            .getResultList();
    Map<String, Changer> changers = new HashMap<>();
    found.forEach(
        row ->
            changers.merge(
                (String) row[0],
                new Changer((String) row[1], (String) row[2]),
                (one, other) -> one.name() == null ? other : one));
    return changers;
  }
}
