package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.ADMINISTRATOR_NAME;
import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Member;
import org.issg.portal.access.service.ActorFacts;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.service.AccountState;
import org.issg.portal.mandate.service.AccountStates;
import org.issg.portal.mandate.service.People;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.Caller;

/** Tells auditors and administrators why somebody may read a record, or why not. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({AUDITOR_NAME, ADMINISTRATOR_NAME})
public class WhyQueries {

  @PersistenceContext private EntityManager em;
  @Inject private ActorFacts facts;
  @Inject private People people;
  @Inject private AccountStates accounts;
  @Inject private RecordFacts records;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Lets an empty form open; the role is asked for before. */
  public void mayAsk() {
    // nothing is shown
  }

  /**
   * What the access policy answers now.
   *
   * @param person account name, subject, or full name if only one person has it
   * @param record symbol, reference, or an id from the audit log
   */
  public Explanation explain(String person, String record) {
    Instant now = clock.instant();
    Optional<Member> member = person(person);
    AccountState account =
        member.map(Member::subject).map(accounts::of).orElse(AccountState.UNKNOWN);
    Actor actor = account.known() ? actor(member.orElseThrow(), account) : null;
    List<ExplainedRecord> explained = records.explained(record, actor, now);
    recordRead(member, explained);
    return new Explanation(
        member.orElse(null),
        account,
        member.map(people::seatsOf).orElseGet(List::of),
        explained,
        now);
  }

  private Actor actor(Member member, AccountState account) {
    return facts.of(new Caller(member.subject(), account.roles()));
  }

  private Optional<Member> person(String name) {
    List<Member> found =
        em.createQuery(
                "select m from Member m left join fetch m.delegation where m.subject = :name"
                    + " or lower(m.username) = lower(:name) or m.displayName = :name",
                Member.class)
            .setParameter("name", name)
            .setMaxResults(2)
            .getResultList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void recordRead(Optional<Member> person, List<ExplainedRecord> explained) {
    Stream<UUID> shown =
        Stream.concat(
            person.stream().map(Member::id),
            explained.stream().skip(1).map(record -> record.ref().id()));
    RecordRef about = explained.isEmpty() ? RecordRef.of("access", null) : explained.get(0).ref();
    audit.read(Action.ACCESS_EXPLAINED, about, shown.toList());
  }
}
