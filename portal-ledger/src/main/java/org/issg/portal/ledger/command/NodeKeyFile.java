package org.issg.portal.ledger.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.issg.portal.ledger.NodePublicKey;

/** A file with the public keys of the portal's nodes, as the operators keep it. */
public final class NodeKeyFile {

  private NodeKeyFile() {}

  /**
   * @throws UsageException when there is no key in it
   */
  public static List<NodePublicKey> read(Path file) {
    try {
      List<NodePublicKey> keys = NodePublicKey.parseAll(Files.readString(file));
      if (keys.isEmpty()) {
        throw new UsageException("The file " + file + " holds no public key of a node.");
      }
      return keys;
    } catch (IOException e) {
      throw new UsageException("The keys " + file + " cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageException("The file " + file + " holds no keys of nodes: " + e.getMessage());
    }
  }
}
