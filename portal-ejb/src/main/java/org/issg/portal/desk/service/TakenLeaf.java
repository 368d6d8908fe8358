package org.issg.portal.desk.service;

import java.time.Instant;
import java.util.UUID;

/**
 * A leaf that an auditor takes away, with its place in the tree.
 *
 * @param leaf the canonical JSON, verbatim
 * @param hash under which the tree holds it, in hexadecimal digits
 * @param nodeKey name of the key that signed it, or null
 * @param signature in hexadecimal digits, or null
 * @param actorName null where the person is not known
 */
public record TakenLeaf(
    long index,
    UUID id,
    Instant recordedAt,
    String leaf,
    String hash,
    String nodeKey,
    String signature,
    String actorName) {}
