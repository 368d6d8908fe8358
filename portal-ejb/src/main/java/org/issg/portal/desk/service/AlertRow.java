package org.issg.portal.desk.service;

import org.issg.portal.desk.Alert;

/** An alert with the name of its person, null where it is not known. */
public record AlertRow(Alert alert, String actorName) {}
