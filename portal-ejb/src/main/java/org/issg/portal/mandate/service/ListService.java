package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.PlannedRow.Effect;
import org.issg.portal.mandate.SentList;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Accrediting by a list: it is sent in, looked at, and then applied exactly as it was seen. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class ListService {

  private static final int NAME_LENGTH = 200;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private People people;
  @Inject private ListApplier applier;
  @Inject private AuditTrail audit;

  /** An empty list to fill in, with a row that shows how. */
  public List<List<String>> template() {
    return List.of(ListFile.COLUMNS, ListFile.EXAMPLE);
  }

  /** Keeps a list to be looked at; earlier ones of the same person that were not applied go. */
  public UUID take(BodyCode body, String fileName, byte[] content) {
    if (body == null) {
      throw new RuleViolation("mandate.body.missing");
    }
    gate.require(
        MandatePolicy.seeSeats(current.get(), body),
        new RecordRef("seat_list", null, null, body.name(), null),
        Action.LIST_TAKEN);
    String text = ListFile.text(content);
    ListFile.rows(text);
    discardEarlier();
    String name = fileName.substring(0, Math.min(NAME_LENGTH, fileName.length()));
    SentList list = new SentList(body, name, text, current.get(), people.now());
    em.persist(list);
    audit.done(Action.LIST_TAKEN, list);
    return list.id();
  }

  private void discardEarlier() {
    SentList[] earlier =
        em.createQuery(
                "select l from SentList l where l.appliedAt is null and l.owner = :owner",
                SentList.class)
            .setParameter("owner", current.get().subject())
            .getResultStream()
            .toArray(SentList[]::new);
    for (SentList list : earlier) {
      em.remove(list);
    }
    audit.done(Action.LIST_DISCARDED, earlier);
  }

  /** What the list would do now. */
  public ListPreview preview(UUID id) {
    SentList list = own(id, LockModeType.NONE, Action.LIST_READ);
    ListPreview preview = applier.preview(list);
    audit.read(
        Action.LIST_READ,
        list.ref(),
        preview.rows().stream()
            .map(PlannedRow::memberId)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
    return preview;
  }

  /**
   * Applies the list, whole or not at all.
   *
   * @param digest of what was shown
   */
  public void apply(UUID id, String digest) {
    SentList list = own(id, LockModeType.PESSIMISTIC_WRITE, Action.LIST_APPLIED);
    ListPreview preview = applier.preview(list);
    list.apply(people.now());
    if (!preview.digest().equals(digest)) {
      throw new RuleViolation("mandate.list.changed");
    }
    if (!preview.isApplicable()) {
      throw new RuleViolation(
          preview.count(Effect.ERROR) > 0 ? "mandate.list.errors" : "mandate.list.nothing");
    }
    applier.apply(preview);
    audit.done(Action.LIST_APPLIED, list);
  }

  private SentList own(UUID id, LockModeType lock, Action action) {
    List<SentList> found =
        em.createQuery("select l from SentList l where l.id = :id", SentList.class)
            .setParameter("id", id)
            .setLockMode(lock)
            .getResultList();
    return found.stream()
        .findFirst()
        .orElseThrow(() -> gate.refusal(action, RecordRef.of("seat_list", id), Reason.NOT_FOUND));
  }
}
