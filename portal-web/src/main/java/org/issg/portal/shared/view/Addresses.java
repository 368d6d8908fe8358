package org.issg.portal.shared.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds an address of the portal with its query, leaving out what is empty. */
public final class Addresses {

  private final StringBuilder address;
  private char separator = '?';

  private Addresses(String path) {
    address = new StringBuilder(path);
  }

  public static Addresses of(String path) {
    return new Addresses(path);
  }

  public Addresses with(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      address
          .append(separator)
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return this;
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
