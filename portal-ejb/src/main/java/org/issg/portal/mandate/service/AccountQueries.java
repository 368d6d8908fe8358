package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.ADMINISTRATOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.mandate.NameKey;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What the administrator reads of people: accounts, roles and seats, and no content. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(ADMINISTRATOR_NAME)
public class AccountQueries {

  /** Rows of a page. */
  static final int SIZE = 50;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private People people;
  @Inject private KeycloakAccounts accounts;
  @Inject private AuditTrail audit;

  /**
   * One page of the people whom the portal knows.
   *
   * @param part of the name or the account name; empty for all
   * @param key null for the beginning of the list
   */
  public AccountList list(String part, NameKey key, boolean backwards) {
    RecordRef about = RecordRef.of("member", null);
    gate.require(MandatePolicy.seeAccounts(current.get()), about, Action.ACCOUNTS_LISTED);
    List<Member> found = query(part, key, backwards).getResultList();
    KeyCut<Member> cut = KeyCut.of(found, SIZE, key, backwards);
    audit.read(Action.ACCOUNTS_LISTED, about, cut.rows().stream().map(Member::id).toList());
    return new AccountList(cut.rows(), cut.hasPrevious(), cut.hasNext());
  }

  private TypedQuery<Member> query(String part, NameKey key, boolean backwards) {
    String sign = backwards ? "<" : ">";
    String order = backwards ? " desc" : "";
    TypedQuery<Member> query =
        em.createQuery(
            "select m from Member m left join fetch m.delegation"
                + " where (locate(lower(:part), lower(m.displayName)) > 0"
                + " or locate(lower(:part), lower(m.username)) > 0)"
                + (key == null
                    ? ""
                    : " and (m.displayName %1$s :name or (m.displayName = :name and m.id %1$s :id))"
                        .formatted(sign))
                + " order by m.displayName%1$s, m.id%1$s".formatted(order),
            Member.class);
    query.setParameter("part", part).setMaxResults(SIZE + 1);
    if (key != null) {
      query.setParameter("name", key.name()).setParameter("id", key.id());
    }
    return query;
  }

  /** Lets those pass who may invite; the form shows nothing of anybody, so it leaves no leaf. */
  public void mayInvite() {
    gate.require(
        MandatePolicy.seeAccounts(current.get()),
        RecordRef.of("member", null),
        Action.ACCOUNT_INVITED);
  }

  /** One account with its roles and seats; without the identity provider, what the portal knows. */
  public AccountPage open(UUID id) {
    gate.require(
        MandatePolicy.seeAccounts(current.get()), RecordRef.of("member", id), Action.ACCOUNT_READ);
    Member member = people.person(id, Action.ACCOUNT_READ);
    List<Membership> seats = people.seatsOf(member);
    audit.read(Action.ACCOUNT_READ, member.ref(), seats.stream().map(Membership::id).toList());
    boolean own = id.equals(current.get().memberId());
    try {
      Account account = accounts.read(member.subject()).orElse(null);
      return new AccountPage(member, account, false, seats, own, people.now());
    } catch (ProviderAway away) {
      return new AccountPage(member, null, true, seats, own, people.now());
    }
  }
}
