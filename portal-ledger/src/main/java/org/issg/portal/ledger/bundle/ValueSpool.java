package org.issg.portal.ledger.bundle;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lines of values, which stand first in a bundle, until it is known how far the bundle reaches:
 * in a file that has lost its name already, so that nothing of them stays behind.
 */
final class ValueSpool implements Closeable {

  private final FileChannel file;
  private final OutputStream out;

  ValueSpool() throws IOException {
    Path path = Files.createTempFile("bundle-values", null);
    try {
      file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } finally {
      Files.delete(path);
    }
    out = new BufferedOutputStream(Channels.newOutputStream(file));
  }

  void add(StoredValue value) throws IOException {
    out.write((ValueText.of(value) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** All lines from the first one on; nothing is added afterwards. */
  InputStream lines() throws IOException {
    out.flush();
    return Channels.newInputStream(file.position(0));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
