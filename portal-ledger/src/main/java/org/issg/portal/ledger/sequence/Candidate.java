package org.issg.portal.ledger.sequence;

import org.issg.portal.ledger.tree.Hash;

/**
 * A committed leaf without an entry, as the database shows it.
 *
 * @param stored the hash beside its bytes
 * @param key fingerprint of the key that signed it, or null
 * @param signature that stands beside it, or null
 * @param known whether a leaf of its id is in the tree already
 */
record Candidate(
    PendingLeaf leaf, byte[] bytes, Hash stored, String key, byte[] signature, boolean known) {}
