package org.issg.portal.access.view;

import java.util.List;
import java.util.Optional;

/** What a browser calls itself, as the names that people know; either may be unknown. */
record UserAgent(Optional<String> browser, Optional<String> system) {

  private record Sign(String text, String name) {}

  // In this order: nearly every browser also claims to be those that come after it.
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("YaBrowser/", "Yandex Browser"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"));
  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("Windows", "Windows"),
          new Sign("Android", "Android"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Macintosh", "macOS"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Linux", "Linux"));

  static UserAgent of(String header) {
    return new UserAgent(named(header, BROWSERS), named(header, SYSTEMS));
  }

  private static Optional<String> named(String header, List<Sign> signs) {
    return header == null
        ? Optional.empty()
        : signs.stream().filter(sign -> header.contains(sign.text())).map(Sign::name).findFirst();
  }
}
