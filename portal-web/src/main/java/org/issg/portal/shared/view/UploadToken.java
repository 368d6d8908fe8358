package org.issg.portal.shared.view;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of the session that requests sent by the portal's own scripts carry. */
public final class UploadToken {

  private static final String NAME = "org.issg.portal.uploadToken";
  private static final int BYTES = 16;

  private UploadToken() {}

  static String of(HttpSession session) {
    Object token = session.getAttribute(NAME);
    if (token == null) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      token = HexFormat.of().formatHex(random);
      session.setAttribute(NAME, token);
    }
    return (String) token;
  }

  /** Whether the request's token is the session's. */
  public static boolean matches(HttpSession session, String given) {
    return session != null
        && given != null
        && MessageDigest.isEqual(
            of(session).getBytes(StandardCharsets.US_ASCII),
            given.getBytes(StandardCharsets.UTF_8));
  }
}
