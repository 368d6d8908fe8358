package org.issg.portal.position;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who circulated, and when. */
@Embeddable
public record Circulation(
    @Column(name = "circulated_by") String by, @Column(name = "circulated_at") Instant at) {}
