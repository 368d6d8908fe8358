package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.issg.portal.ledger.NodeKey;

/** The key of the portal of one data folder, made at its first start, readable by its owner. */
final class NodeKeyFile {

  private NodeKeyFile() {}

  /** Reads the key, and makes it when there is none. */
  static NodeKey of(Path file) {
    try {
      if (!Files.exists(file)) {
        PrivateFile.write(file, NodeKey.generate());
      }
      return NodeKey.parse(Files.readString(file));
    } catch (IllegalArgumentException malformed) {
      throw new Problem(
          "%s holds no key of a node: %s".formatted(file, malformed.getMessage()), malformed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
