package org.issg.portal.desk.service;

/**
 * A leaf in its place in the tree.
 *
 * @param hash under which it stands there
 * @param bytes as they are stored; empty where the log has lost them
 * @param node the key by which a node signed it, or null
 */
public record LedgerLeaf(long index, byte[] hash, byte[] bytes, String node, byte[] signature) {}
