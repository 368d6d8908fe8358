package org.issg.portal.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who wanted the change, when and why. */
@Embeddable
public record Proposal(
    @Column(name = "proposed_by", updatable = false) String by,
    @Column(name = "proposed_at", updatable = false) Instant at,
    @Column(name = "reason", updatable = false) String reason) {}
