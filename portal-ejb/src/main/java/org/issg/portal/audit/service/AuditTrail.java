package org.issg.portal.audit.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Administrative;
import org.issg.portal.audit.Commitments;
import org.issg.portal.audit.Envelope;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.ledger.tally.Tally;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * The one way into the audit log. What was done or read is written in the transaction that did it;
 * what was refused or failed, by the request boundary in a transaction of its own. Whatever cannot
 * be written ends its transaction by {@link LogUnwritable}.
 */
@Stateless
@ActsAsCaller
public class AuditTrail {

  @PersistenceContext private EntityManager em;
  @Resource private SessionContext context;
  @Inject private CurrentActor current;
  @Inject private RequestOrigin origin;
  @Inject private Clock clock;
  @Inject private LeafWriter leaves;
  @Inject private ValueKeeper values;

  /**
   * Records were changed, each with a leaf of its own: the database lets no other change pass. The
   * version in the leaf is the one after the change.
   */
  public void done(Action action, Recorded... changed) {
    sendChanges();
    for (Recorded each : changed) {
      add(action, Outcome.DONE, each.ref(), null, List.of(), null);
    }
    leaves.send();
  }

  /**
   * An administrative record was made or changed: its values go beside the leaf, for auditors.
   *
   * @param before its values before, or null if there was none
   */
  public void changed(Action action, Administrative record, Map<String, Object> before) {
    sendChanges(); // a seat shows its person to whoever gave it
    changed(action, record, before, record.values());
  }

  /**
   * The same with values on both sides, each null where it was or is not. Who reads them is for the
   * database to say: of acts that its policy does not name, those who keep the record.
   */
  public void changed(
      Action action, Recorded record, Map<String, Object> before, Map<String, Object> after) {
    sendChanges();
    changed(action, record.ref(), before, after);
  }

  /** Before its leaf; in a transaction that only reads nothing would go, and the leaf would lie. */
  private void sendChanges() {
    if (em.unwrap(Session.class).isDefaultReadOnly()) {
      throw new IllegalStateException(
          "a service that says it changes nothing has changed a record");
    }
    em.flush();
  }

  private void changed(
      Action action, RecordRef about, Map<String, Object> before, Map<String, Object> after) {
    UUID id = Ids.next();
    SealedValues was = before == null ? null : SealedValues.of("before", before);
    SealedValues is = after == null ? null : SealedValues.of("after", after);
    Commitments commitments =
        new Commitments(was == null ? null : was.commitment(), is == null ? null : is.commitment());
    leaves.write(envelope(id, action, Outcome.DONE, about, null, List.of(), null, commitments));
    leaves.send(); // the database takes from the leaf whose the values are
    values.keep(id, about.kind(), Stream.of(was, is).filter(Objects::nonNull).toList());
  }

  /** A record was changed that is about others, which the leaf names, too. */
  public void done(Action action, Recorded changed, List<UUID> about) {
    sendChanges();
    write(action, Outcome.DONE, changed.ref(), null, about, null);
  }

  /** Something was done that has no record of its own. */
  public void done(Action action, RecordRef about) {
    sendChanges();
    write(action, Outcome.DONE, about, null, List.of(), null);
  }

  /** A record was shown. */
  public void read(Action action, RecordRef shown) {
    write(action, Outcome.READ, shown, null, List.of(), null);
  }

  /** Bytes of a record go out: the range is as in the request, or null for the whole. */
  public void read(Action action, RecordRef shown, String range) {
    write(action, Outcome.READ, shown, null, List.of(), range);
  }

  /** A list was shown, or a record together with others. */
  public void read(Action action, RecordRef about, List<UUID> shown) {
    write(action, Outcome.READ, about, null, shown, null);
  }

  /**
   * The same of what was asked for.
   *
   * @param range codes, ids, moments or days, never what somebody typed; or null
   */
  public void read(Action action, RecordRef about, List<UUID> shown, String range) {
    write(action, Outcome.READ, about, null, shown, range);
  }

  /** A record was shown together with others, and a part of it whose reading is an act itself. */
  public void read(Action action, RecordRef about, List<UUID> shown, Action part) {
    add(part, Outcome.READ, about, null, List.of(), null);
    read(action, about, shown);
  }

  /** Somebody was refused; the transaction that refused has ended. */
  public void refused(Action action, RecordRef about, String reason) {
    write(action, Outcome.REFUSED, about, reason, List.of(), null);
  }

  /** Something went wrong; the transaction that failed has ended. */
  public void failed(Action action, RecordRef about, String reason) {
    write(action, Outcome.FAILED, about, reason, List.of(), null);
  }

  /** This node tells what it committed. */
  public void tallied(Tally tally) {
    RecordRef series = RecordRef.of("series", null);
    leaves.write(
        envelope(
            Ids.next(),
            Action.LEAVES_TALLIED,
            Outcome.DONE,
            series,
            null,
            List.of(),
            null,
            Commitments.NONE),
        tally);
    leaves.send();
  }

  /** Writes a leaf and takes it back, so that it is known whether one could be written. */
  public void rehearse() {
    try {
      write(Action.SERIES_BEGUN, Outcome.DONE, RecordRef.of("series", null), null, List.of(), null);
    } finally {
      context.setRollbackOnly();
    }
  }

  private void write(
      Action action,
      Outcome outcome,
      RecordRef about,
      String reason,
      List<UUID> shown,
      String range) {
    add(action, outcome, about, reason, shown, range);
    leaves.send();
  }

  private void add(
      Action action,
      Outcome outcome,
      RecordRef about,
      String reason,
      List<UUID> shown,
      String range) {
    leaves.write(
        envelope(Ids.next(), action, outcome, about, reason, shown, range, Commitments.NONE));
  }

  private Envelope envelope(
      UUID id,
      Action action,
      Outcome outcome,
      RecordRef about,
      String reason,
      List<UUID> shown,
      String range,
      Commitments commitments) {
    Actor actor = current.get();
    return new Envelope(
        id,
        clock.instant(),
        actor.subject(),
        actor.delegationCode(),
        function(actor, about),
        action,
        outcome,
        about,
        reason,
        shown,
        range,
        origin.get(),
        commitments);
  }

  private static String function(Actor actor, RecordRef about) {
    if (about == null || about.body() == null) {
      return null;
    }
    return actor.functionIn(BodyCode.valueOf(about.body())).map(MandateFunction::name).orElse(null);
  }
}
