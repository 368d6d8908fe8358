package org.issg.portal.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.issg.portal.access.Member;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** The part of the login register that writes, as the person concerned. */
@Stateless
@ActsAsCaller
public class LoginWriter {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;
  @Inject private CurrentActor current;
  @Inject private ActorFacts facts;
  @Inject private Clock clock;

  /** Notes the sign-in of the current actor, and gives the language that they chose, if any. */
  public Optional<String> loggedIn(SignedIn signedIn) {
    Member member = member(signedIn);
    em.createNativeQuery(
            "insert into login_session (sid, subject) values (?1, ?2) on conflict (sid) do update"
                + " set ended_at = null, end_cause = null, started_at = now()")
        .setParameter(1, signedIn.sessionId())
        .setParameter(2, signedIn.subject())
        .executeUpdate();
    audit.done(Action.SIGN_IN, member);
    return Optional.ofNullable(member.language());
  }

  /** The member with this sign-in noted, once; made now if it is the first. */
  private Member member(SignedIn signedIn) {
    Optional<Member> known =
        em.createQuery("select m from Member m where m.subject = :subject", Member.class)
            .setParameter("subject", signedIn.subject())
            .getResultStream()
            .findFirst();
    Member member = known.orElseGet(() -> new Member(signedIn.subject(), clock.instant()));
    member.signedIn(signedIn.username(), signedIn.displayName(), clock.instant());
    if (known.isEmpty()) {
      em.persist(member);
    }
    keepAddress(member, signedIn.email());
    if (known.isEmpty()) {
      current.know(facts.of(current.caller()));
      audit.done(Action.MEMBER_CREATED, member);
    }
    return member;
  }

  /** Most of the portal may not read the address, so it is no part of the entity. */
  private void keepAddress(Member member, String email) {
    em.flush();
    em.createNativeQuery("update member set email = ?1 where id = ?2")
        .setParameter(1, email)
        .setParameter(2, member.id())
        .executeUpdate();
  }

  /** Notes the end of one session of the current actor. */
  public void loggedOut(String sessionId, LogoutCause cause) {
    em.createNativeQuery(
            "update login_session set ended_at = now(), end_cause = ?2"
                + " where sid = ?1 and ended_at is null")
        .setParameter(1, sessionId)
        .setParameter(2, cause.name())
        .executeUpdate();
    audit.done(Action.SIGN_OUT, RecordRef.of("session", null));
  }

  public void loginFailed(LoginFailure reason) {
    audit.failed(Action.SIGN_IN, null, "LOGIN_" + reason.name());
  }
}
