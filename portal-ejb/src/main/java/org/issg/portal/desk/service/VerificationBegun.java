package org.issg.portal.desk.service;

import java.util.UUID;
import org.issg.portal.ledger.verify.Trust;

/** A verification of the log was begun: once that is committed, it is to be made. */
public record VerificationBegun(UUID id, Trust trust) {}
