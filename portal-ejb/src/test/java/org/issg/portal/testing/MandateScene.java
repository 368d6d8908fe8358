package org.issg.portal.testing;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Term;
import org.issg.portal.mandate.Accreditation;
import org.issg.portal.mandate.service.DelegationService;
import org.issg.portal.mandate.service.SeatQueries;
import org.issg.portal.mandate.service.SeatService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;

/** A test for which a secretary accredits people who go with it. */
public abstract class MandateScene extends ServiceIT {

  @Inject protected SeatService seats;
  @Inject protected SeatQueries queries;
  @Inject protected DelegationService delegations;

  /** From a minute ago, for a day. */
  protected static Term today() {
    Instant begin = Instant.now().minusSeconds(60);
    return new Term(begin, begin.plus(Duration.ofDays(1)));
  }

  protected static Term tomorrow() {
    Instant begin = Instant.now().plus(Duration.ofDays(1));
    return new Term(begin, begin.plus(Duration.ofDays(1)));
  }

  protected static UUID delegation(String code) {
    return Database.rows(
            "select id from delegation where code = ?", row -> row.getObject(1, UUID.class), code)
        .get(0);
  }

  /** The wish that a person sits in a body for Italy. */
  protected static Accreditation delegate(Person person, BodyCode body, Term term) {
    return new Accreditation(
        person.account(), body, MandateFunction.DELEGATE, delegation("IT"), term);
  }

  protected static Accreditation observer(Person person, BodyCode body, Term term) {
    return new Accreditation(person.account(), body, MandateFunction.OBSERVER, null, term);
  }

  /** Gives the wished seat, and says which it is. */
  protected final UUID given(Person secretary, Accreditation wanted) {
    UUID member = as(secretary, () -> seats.give(wanted));
    return Database.rows(
            "select id from membership where member_id = ? and body = ? order by given_at desc",
            row -> row.getObject(1, UUID.class),
            member,
            wanted.body().name())
        .get(0);
  }

  /** The seat as it lies in the database. */
  protected final Membership seat(Person secretary, UUID id) {
    return as(secretary, () -> queries.seat(id));
  }

  protected static long seatsOf(Person person) {
    return Database.number(
        "select count(*) from membership where member_id = ?", person.memberId());
  }
}
