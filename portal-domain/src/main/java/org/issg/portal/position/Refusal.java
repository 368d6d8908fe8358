package org.issg.portal.position;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who refused to circulate, when and why. */
@Embeddable
public record Refusal(
    @Column(name = "refused_by") String by,
    @Column(name = "refused_at") Instant at,
    @Column(name = "refused_reason") String reason) {}
