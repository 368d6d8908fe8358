package org.issg.portal.ledger.sequence;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.ledger.tree.Hash;

/** A committed leaf that has no place in the tree yet. */
public record PendingLeaf(Instant recordedAt, UUID id, Hash hash) {}
