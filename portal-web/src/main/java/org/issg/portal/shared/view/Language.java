package org.issg.portal.shared.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.issg.portal.access.Member;

/** In which language the portal speaks: the one chosen, else the browser's, else English. */
@RequestScoped
public class Language {

  private static final String COOKIE = "portal_language";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final String DEFAULT = "en";

  @Inject private HttpServletRequest request;
  @Inject private Cookies cookies;

  private String code;

  /** ISO 639-1 code of one of the portal's languages. */
  public String code() {
    if (code == null) {
      code = chosen();
    }
    return code;
  }

  /** What people call the place of a time zone, such as Geneva; empty where nobody has said. */
  Optional<String> placeOf(ZoneId zone) {
    String key = "zone." + zone.getId().replace('/', '.');
    ResourceBundle texts =
        ResourceBundle.getBundle("org.issg.portal.texts.access", Locale.forLanguageTag(code()));
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  private String chosen() {
    Cookie[] sent = request.getCookies();
    if (sent != null) {
      for (Cookie cookie : sent) {
        if (cookies.name(COOKIE).equals(cookie.getName())
            && Member.LANGUAGES.contains(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(Member.LANGUAGES::contains)
        .findFirst()
        .orElse(DEFAULT);
  }

  /** Keeps the choice in the browser. */
  public void keep(HttpServletResponse response, String chosen) {
    response.addCookie(cookies.cookie(COOKIE, chosen, YEAR_SECONDS));
  }
}
