package org.issg.portal.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.issg.portal.audit.service.RequestOrigin;

/** Notes where each request came from, for its audit leaves. */
@WebListener
public class OriginListener implements ServletRequestListener {

  private static final int HASH_BYTES = 8;

  @Inject private RequestOrigin origin;

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
    HttpSession session = request.getSession(false);
    origin.cameFrom(request.getRemoteAddr(), session == null ? null : hash(session.getId()));
  }

  /** Tells sessions apart in the log without giving away the id that would open them. */
  private static String hash(String sessionId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
