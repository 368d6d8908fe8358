package org.issg.portal.desk.service;

import java.time.Instant;
import java.util.List;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.mandate.service.AccountState;

/**
 * Why somebody may read a record, or not, with the facts of both; no content.
 *
 * @param person null where nobody is called so
 * @param records empty where no record is called so; several where two have the same symbol, or
 *     where one is read only with the other
 * @param at the moment for which the decisions hold
 */
public record Explanation(
    Member person,
    AccountState account,
    List<Membership> seats,
    List<ExplainedRecord> records,
    Instant at) {

  public Explanation {
    seats = List.copyOf(seats);
    records = List.copyOf(records);
  }
}
