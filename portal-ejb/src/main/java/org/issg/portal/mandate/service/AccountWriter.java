package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.issg.portal.access.service.LogoutCause;
import org.issg.portal.access.service.SessionService;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.AccountRoles;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.CurrentActor;

/** What an account leaves in the portal's own tables. */
@Dependent
class AccountWriter {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private SessionService sessions;
  @Inject private AuditTrail audit;

  /** Nobody whom the portal knows has that account name or address. */
  void requireUnknown(String account, String taken) {
    Number known =
        (Number)
            em.createNativeQuery("select count(*) from person_of_account(?1)")
                .setParameter(1, account)
                .getSingleResult();
    if (known.intValue() > 0) {
      throw new RuleViolation(taken);
    }
  }

  /** The member whom the invitation makes; the address is written, but is no part of the entity. */
  UUID insert(String subject, Invitation invited) {
    Actor actor = current.get();
    UUID id = Ids.next();
    em.createNativeQuery(
            "insert into member (id, subject, username, display_name, email, language, invited_by,"
                + " invited_by_name, invited_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, now())")
        .setParameter(1, id)
        .setParameter(2, subject)
        .setParameter(3, invited.username())
        .setParameter(4, invited.displayName())
        .setParameter(5, invited.email())
        .setParameter(6, invited.language())
        .setParameter(7, actor.subject())
        .setParameter(8, actor.displayName())
        .executeUpdate();
    audit.changed(
        Action.ACCOUNT_INVITED,
        () -> new RecordRef("member", id, 0, null, null),
        null,
        AccountRoles.values(invited.roles().roles()));
    return id;
  }

  /** Ends every session of the subject, on all nodes. */
  void endSessions(String subject, LogoutCause cause) {
    sessions.endAllOf(subject, cause);
  }
}
