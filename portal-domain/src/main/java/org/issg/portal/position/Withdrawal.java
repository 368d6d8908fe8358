package org.issg.portal.position;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who took the paper back, and when. */
@Embeddable
public record Withdrawal(
    @Column(name = "withdrawn_by") String by, @Column(name = "withdrawn_at") Instant at) {}
