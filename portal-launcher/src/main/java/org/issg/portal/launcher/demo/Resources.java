package org.issg.portal.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Opens what lies in the folder "demo" of the class path. */
final class Resources {

  private Resources() {}

  static InputStream open(String name) {
    InputStream resource = Resources.class.getResourceAsStream("/demo/" + name);
    if (resource == null) {
      throw new IllegalStateException("no resource demo/" + name);
    }
    return resource;
  }

  static String text(String name) {
    try (InputStream resource = open(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("demo/" + name, unreadable);
    }
  }
}
