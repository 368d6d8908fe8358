package org.issg.portal.desk.service;

import java.time.Instant;

/**
 * Somebody who came to a record for one delegation, or for none.
 *
 * @param name null where the person is not known any more
 * @param delegation code of the delegation for which the person acted, or null
 * @param first the first time that the person opened it; null for whoever never did
 * @param last the last time that the person opened it, was refused, or had it in a list
 * @param reads how often the person opened it, refusals not counted
 * @param lists how often it was shown to the person in a list
 */
public record Reader(
    String actor,
    String name,
    String delegation,
    Instant first,
    Instant last,
    long reads,
    long refusals,
    long lists) {}
