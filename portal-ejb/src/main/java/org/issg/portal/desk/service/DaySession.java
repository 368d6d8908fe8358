package org.issg.portal.desk.service;

import java.time.Instant;

/**
 * A session as far as one day's leaves tell of it.
 *
 * @param begun when somebody signed in for it; null where that was not on this day
 * @param first its first act
 * @param last its last
 * @param ended when its person signed out of it; null where nobody did on this day
 * @param addresses network addresses, with commas
 */
public record DaySession(
    Instant begun, Instant first, Instant last, Instant ended, String addresses, long leaves) {}
