package org.issg.portal.mandate.service;

import java.util.List;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;
import org.issg.portal.shared.BodyCode;

/**
 * A page of the seats of one body, with what it can be filtered by.
 *
 * @param bodies those that the actor keeps
 * @param newcomers people who have an account and no seat in any body, the latest first
 */
public record SeatPage(
    BodyCode body,
    List<BodyCode> bodies,
    List<Membership> rows,
    boolean hasPrevious,
    boolean hasNext,
    List<Delegation> delegations,
    List<Member> newcomers) {}
