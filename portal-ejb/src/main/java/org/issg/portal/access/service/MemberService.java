package org.issg.portal.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.issg.portal.access.AccessGrant;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Reason;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What a person may know and change about themselves. */
@Stateless
@ActsAsCaller
@PermitAll
public class MemberService {

  private static final int GRANTS_SHOWN = 50;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AuditTrail audit;

  /** The page about oneself: delegation and all memberships, past ones included. */
  public Profile profile() {
    Member member = self();
    List<Membership> memberships =
        em.createQuery(
                "select s from Membership s where s.member = :member order by s.body, s.validFrom",
                Membership.class)
            .setParameter("member", member)
            .getResultList();
    List<AccessGrant> grants = grants();
    audit.read(
        Action.PROFILE_READ,
        member.ref(),
        Stream.concat(
                memberships.stream().map(Membership::id),
                grants.stream().map(grant -> grant.ref().id()))
            .toList());
    return new Profile(current.get(), member, memberships, grants);
  }

  /** Grants in force to the person or their delegation: the second wall shows no others. */
  private List<AccessGrant> grants() {
    return current.get().isMemberOfAny()
        ? em.createQuery(
                "select g from AccessGrant g where (g.expiresAt is null or g.expiresAt > local"
                    + " datetime) and (g.delegationId = :delegation or g.memberId = :member)"
                    + " order by g.grantedAt desc, g.id desc",
                AccessGrant.class)
            .setParameter("delegation", current.get().delegationId())
            .setParameter("member", current.get().memberId())
            .setMaxResults(GRANTS_SHOWN)
            .getResultList()
        : List.of();
  }

  /** Keeps the language in which the person wants to be spoken to. */
  public void chooseLanguage(String language) {
    Member member = self();
    if (!language.equals(member.language())) {
      Map<String, Object> before = spoken(member);
      member.chooseLanguage(language);
      audit.changed(Action.LANGUAGE_CHOSEN, member, before, spoken(member));
    }
  }

  private static Map<String, Object> spoken(Member member) {
    return new Values().with("language", member.language()).map();
  }

  /**
   * The bodies for which the person may call meetings; somebody who keeps none is refused.
   *
   * @throws AccessRefused for anybody but a secretary
   */
  public List<BodyCode> secretariats() {
    List<BodyCode> bodies = current.get().secretariats();
    if (bodies.isEmpty()) {
      Reason reason =
          current.get().has(Role.SECRETARIAT) ? Reason.NOT_SECRETARY : Reason.ROLE_MISSING;
      throw new AccessRefused(Action.MEETING_CREATED, RecordRef.of("meeting", null), reason, false);
    }
    return bodies;
  }

  /** The frame around every page: who is signed in. Shows nobody else, so it leaves no leaf. */
  public Profile frame() {
    return new Profile(current.get(), self(), List.of(), List.of());
  }

  private Member self() {
    return em.createQuery(
            "select m from Member m left join fetch m.delegation where m.subject = :subject",
            Member.class)
        .setParameter("subject", current.get().subject())
        .getSingleResult();
  }

  /** A person as they see themselves. */
  public record Profile(
      Actor actor, Member member, List<Membership> memberships, List<AccessGrant> grants) {}
}
