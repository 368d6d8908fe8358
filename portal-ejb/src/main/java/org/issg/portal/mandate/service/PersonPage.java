package org.issg.portal.mandate.service;

import java.time.Instant;
import java.util.List;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Member;
import org.issg.portal.access.Membership;

/**
 * A person as the secretariat of their bodies sees them.
 *
 * @param seats those in bodies that the actor keeps, past ones included
 * @param contact the e-mail address, where the actor needs it; else null
 * @param delegations those to which the person could belong; empty for whoever may not say so
 * @param own whether the actor is this person
 * @param at the moment for which this holds
 */
public record PersonPage(
    Member member,
    List<Membership> seats,
    String contact,
    List<Delegation> delegations,
    boolean own,
    Instant at) {}
