package org.issg.portal.ledger.bundle;

import org.issg.portal.ledger.tree.Hash;

/**
 * A leaf in its place in the tree, as the log stores it.
 *
 * @param hash under which it stands there
 * @param bytes empty where the log has lost them
 * @param key fingerprint of the key by which a node signed it; null for a leaf that none signed
 */
public record StoredLeaf(long index, Hash hash, byte[] bytes, String key, byte[] signature) {}
