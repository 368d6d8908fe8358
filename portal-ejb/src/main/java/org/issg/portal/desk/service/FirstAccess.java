package org.issg.portal.desk.service;

import java.time.Instant;

/**
 * When a delegation first opened a record.
 *
 * @param delegation its code; null for those who act for none, such as the secretariat
 */
public record FirstAccess(String delegation, Instant at, long reads) {}
