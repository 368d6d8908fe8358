package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.RedactionPolicy;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Auditors see which values were destroyed, and which are to be. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class RedactionQueries {

  /** Redactions of a page. */
  public static final int SIZE = 50;

  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private RedactionList redactions;
  @Inject private AuditTrail audit;

  /** One page of redactions, newest first. */
  public RedactionPage page(RedactionFilter filter) {
    RecordRef about = RecordRef.of("redaction", null);
    gate.require(RedactionPolicy.keep(current.get()), about, Action.REDACTIONS_LISTED);
    KeyCut<RedactionRow> cut =
        KeyCut.of(redactions.rows(filter, SIZE + 1), SIZE, filter.key(), filter.newer());
    audit.read(
        Action.REDACTIONS_LISTED,
        about,
        cut.rows().stream().map(row -> row.redaction().id()).toList());
    return new RedactionPage(cut.rows(), cut.hasPrevious(), cut.hasNext(), redactions.waiting());
  }
}
