package org.issg.portal.ledger.curve;

/**
 * What one signature of Ed25519 is about.
 *
 * @param key the 32 bytes of the public key
 */
public record SignedMessage(byte[] key, byte[] message, byte[] signature) {}
