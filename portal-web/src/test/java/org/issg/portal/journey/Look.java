package org.issg.portal.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How somebody looks at the portal: language, screen, and light or dark. */
public enum Look {
  WIDE("en", 1440, ColorScheme.LIGHT),
  WIDE_FRENCH("fr", 1440, ColorScheme.LIGHT),
  WIDE_RUSSIAN("ru", 1440, ColorScheme.LIGHT),
  WIDE_ARABIC("ar", 1440, ColorScheme.LIGHT),
  DARK("en", 1440, ColorScheme.DARK),
  PHONE("en", 390, ColorScheme.LIGHT),
  PHONE_ARABIC("ar", 390, ColorScheme.DARK);

  private static final int HEIGHT = 900;

  private final String language;
  private final int width;
  private final ColorScheme colours;

  Look(String language, int width, ColorScheme colours) {
    this.language = language;
    this.width = width;
    this.colours = colours;
  }

  public NewContextOptions of(NewContextOptions options) {
    return options
        .setLocale(language)
        .setViewportSize(width, HEIGHT)
        .setHasTouch(width < HEIGHT)
        .setColorScheme(colours);
  }

  public String language() {
    return language;
  }

  public String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }

  /** The name of a picture of a page. */
  public String pictureOf(MainPages page) {
    return (page + "-" + this).toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
  }
}
