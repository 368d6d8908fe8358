package org.issg.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.NodeKey;

/**
 * Signs leaves by the key of this node, which lies in a file and never reaches the database. Every
 * read is signed, and Bouncy Castle does so in a twentieth of the time that Java itself takes.
 */
@ApplicationScoped
public class LeafSigner {

  private NodeKey key;
  private Ed25519PrivateKeyParameters secret;
  private String problem;

  protected LeafSigner() {} // for the container's proxy

  /**
   * @param file path of the key; without one that can be read nothing is signed
   */
  @Inject
  public LeafSigner(@ConfigProperty(name = "portal.node.key") Optional<String> file) {
    if (file.isEmpty()) {
      problem = "portal.node.key names no file";
      return;
    }
    try {
      key = NodeKey.parse(Files.readString(Path.of(file.get())));
      secret = new Ed25519PrivateKeyParameters(key.seed());
    } catch (IOException unreadable) {
      problem = "the file that portal.node.key names cannot be read: " + unreadable.getMessage();
    } catch (IllegalArgumentException malformed) {
      problem = "the file that portal.node.key names holds no key of a node";
    }
  }

  /** Why nothing can be signed; nothing when all is well. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  public String keyId() {
    requireKey();
    return key.publicKey().id();
  }

  byte[] sign(byte[] leaf) {
    requireKey();
    byte[] message = LeafSignature.message(leaf);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, secret);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }

  private void requireKey() {
    if (key == null) {
      throw new IllegalStateException(problem);
    }
  }
}
