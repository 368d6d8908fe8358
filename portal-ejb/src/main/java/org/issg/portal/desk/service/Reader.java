package org.issg.portal.desk.service;

import java.time.Instant;

/**
 * Somebody who came to a record.
 *
 * @param name null where the person is not known any more
 * @param delegation code of the delegation for which the person acted, or null
 * @param first the first time that the person saw it; null for whoever was only refused
 * @param reads how often, refusals not counted
 */
public record Reader(
    String actor,
    String name,
    String delegation,
    Instant first,
    Instant last,
    long reads,
    long refusals) {}
