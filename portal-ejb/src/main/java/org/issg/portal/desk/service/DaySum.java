package org.issg.portal.desk.service;

import java.time.Instant;

/**
 * A person's day in numbers.
 *
 * @param records how many different records were read
 * @param addresses how many network addresses the person came from
 * @param first null where nothing was done
 */
public record DaySum(
    long reads,
    long changes,
    long refusals,
    long failures,
    long records,
    long addresses,
    Instant first,
    Instant last) {

  static final DaySum NOTHING = new DaySum(0, 0, 0, 0, 0, 0, null, null);
}
