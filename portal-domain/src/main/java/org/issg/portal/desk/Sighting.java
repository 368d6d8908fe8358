package org.issg.portal.desk;

import java.time.Instant;
import java.util.UUID;

/** A leaf that a rule counts: when it was recorded, its id, and the record of which it speaks. */
public record Sighting(Instant at, UUID leaf, UUID record) {}
