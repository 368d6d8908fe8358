package org.issg.portal.mandate.service;

import java.time.Instant;
import java.util.List;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;

/**
 * A person as the administrator sees them.
 *
 * @param account what the identity provider says; null when it cannot be asked or has none
 * @param away whether the identity provider could not be asked
 * @param seats all seats of the person
 * @param own whether the actor is this person
 * @param at the moment for which this holds
 */
public record AccountPage(
    Member member,
    Account account,
    boolean away,
    List<Membership> seats,
    boolean own,
    Instant at) {}
