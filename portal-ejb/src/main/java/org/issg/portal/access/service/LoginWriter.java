package org.issg.portal.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Member;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.RequestOrigin;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** The part of the login register that writes, as the person concerned. */
@Stateless
@ActsAsCaller
public class LoginWriter {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;
  @Inject private RequestOrigin origin;
  @Inject private CurrentActor current;
  @Inject private ActorFacts facts;
  @Inject private Clock clock;
  @Inject private SessionLimits limits;

  /** Notes the sign-in of the current actor, and gives the language that they chose, if any. */
  public Optional<String> loggedIn(SignedIn signedIn) {
    Member member = member(signedIn);
    open(signedIn);
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
      audit.changed(Action.MEMBER_CREATED, member, null);
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

  /** A session that Keycloak goes on with, once it was ended here, begins anew. */
  private void open(SignedIn signedIn) {
    em.createNativeQuery(
            "insert into login_session as s (sid, id, subject, ends_at, address, agent, proved_at)"
                + " values (?1, ?2, ?3, now() + make_interval(secs => ?4), ?5, ?6, ?7)"
                + " on conflict (sid) do update set started_at = now(), last_seen_at = now(),"
                + " ends_at = excluded.ends_at, address = excluded.address,"
                + " agent = excluded.agent, proved_at = excluded.proved_at,"
                + " ended_at = null, end_cause = null")
        .setParameter(1, signedIn.sessionId())
        .setParameter(2, Ids.next())
        .setParameter(3, signedIn.subject())
        .setParameter(4, (double) limits.absolute().toSeconds())
        .setParameter(5, origin.get().address())
        .setParameter(6, signedIn.agent())
        .setParameter(7, signedIn.provedAt())
        .executeUpdate();
  }

  /** Notes the end of one session of the current actor; of one that ended before, nothing. */
  @SuppressWarnings("unchecked")
  public void loggedOut(String sessionId, LogoutCause cause) {
    List<UUID> ended =
        em.createNativeQuery(
                "update login_session set ended_at = now(), end_cause = ?2, address = null,"
                    + " agent = null where sid = ?1 and ended_at is null returning id",
                UUID.class)
            .setParameter(1, sessionId)
            .setParameter(2, cause.name())
            .getResultList();
    ended.forEach(id -> audit.done(cause.action(), RecordRef.of("session", id)));
  }

  /**
   * The proof on which that session of the current actor was opened, if it is no older than that
   * one and the session has ended: both moments are the identity provider's, so that no two clocks
   * are compared.
   */
  @SuppressWarnings("unchecked")
  public Optional<Instant> spent(String sessionId, Instant provedAt) {
    List<Instant> proofs =
        em.createNativeQuery(
                "select proved_at from login_session where sid = ?1 and ended_at is not null"
                    + " and proved_at >= ?2",
                Instant.class)
            .setParameter(1, sessionId)
            .setParameter(2, provedAt)
            .getResultList();
    return proofs.stream().findFirst();
  }

  /** The current actor's open sessions, the one used last first. */
  @SuppressWarnings("unchecked")
  public List<OwnSession> openSessions() {
    List<Object[]> rows =
        em.createNativeQuery(
                "select id, sid, started_at, last_seen_at, address, agent from login_session"
                    + " where subject = actor_subject() and ended_at is null"
                    + " order by last_seen_at desc, id",
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new OwnSession(
                    (UUID) row[0],
                    (String) row[1],
                    (Instant) row[2],
                    (Instant) row[3],
                    (String) row[4],
                    (String) row[5]))
        .toList();
  }

  public void loginFailed(LoginFailure reason) {
    audit.failed(Action.SIGN_IN, null, "LOGIN_" + reason.name());
  }
}
