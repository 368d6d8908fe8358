package org.issg.portal.access.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One of a person's open sessions, as they see it.
 *
 * @param sid the identity provider's id of it
 * @param agent what the browser calls itself, or null
 */
public record OwnSession(
    UUID id, String sid, Instant startedAt, Instant lastSeenAt, String address, String agent)
    implements Serializable {}
