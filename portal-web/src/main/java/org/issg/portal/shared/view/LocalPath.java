package org.issg.portal.shared.view;

import java.util.regex.Pattern;

/** A path of this portal with its query, and nothing that a browser could take for another host. */
public final class LocalPath {

  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private LocalPath() {}

  /** The path itself, or the home page for anything else. */
  public static String orHome(String path) {
    return path != null && FORM.matcher(path).matches() ? path : "/index.xhtml";
  }
}
