package org.issg.portal.desk.service;

/**
 * A leaf in its place in the tree.
 *
 * @param hash under which it stands there
 * @param bytes as they are stored; empty where the log has lost them
 */
public record LedgerLeaf(long index, byte[] hash, byte[] bytes) {}
