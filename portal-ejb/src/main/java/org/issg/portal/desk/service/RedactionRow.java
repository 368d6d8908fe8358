package org.issg.portal.desk.service;

import org.issg.portal.desk.Redaction;

/**
 * A redaction as an auditor sees it.
 *
 * @param action stored name of the leaf whose values it is about
 * @param own whether it was this auditor who asked for it
 */
public record RedactionRow(Redaction redaction, String action, boolean own) {}
