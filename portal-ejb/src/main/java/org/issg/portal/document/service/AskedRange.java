package org.issg.portal.document.service;

import java.util.regex.Pattern;

/** The Range header of a request for bytes, as it goes into a leaf. */
public final class AskedRange {

  private static final Pattern FORM = Pattern.compile("bytes=[0-9,\\- ]{1,60}");

  private AskedRange() {}

  /** A range in its proper form; anything else that a client writes there is no part of a leaf. */
  public static String known(String range) {
    return range != null && FORM.matcher(range).matches() ? range : null;
  }
}
