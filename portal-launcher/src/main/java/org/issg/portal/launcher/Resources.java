package org.issg.portal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Opens what lies on the class path, by its name from the root. */
public final class Resources {

  private Resources() {}

  public static InputStream open(String name) {
    InputStream resource = Resources.class.getResourceAsStream("/" + name);
    if (resource == null) {
      throw new IllegalStateException("no resource " + name);
    }
    return resource;
  }

  public static String text(String name) {
    try (InputStream resource = open(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}
