package org.issg.portal.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who decided about a proposal, when, and, where it was declined, why. */
@Embeddable
public record Verdict(
    @Column(name = "decided_by") String by,
    @Column(name = "decided_at") Instant at,
    @Column(name = "decided_reason") String reason) {}
