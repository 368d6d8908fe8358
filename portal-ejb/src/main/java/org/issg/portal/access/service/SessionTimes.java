package org.issg.portal.access.service;

/**
 * How long a session stands if it is left alone, and how long at most, both in seconds from now.
 */
public record SessionTimes(long idleSeconds, long seconds) {}
