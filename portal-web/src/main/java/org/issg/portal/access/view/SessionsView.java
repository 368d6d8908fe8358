package org.issg.portal.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.issg.portal.access.keycloak.KeycloakSession;
import org.issg.portal.access.service.OwnSession;
import org.issg.portal.access.service.SessionService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.NoSuchPage;

/** Where a person is signed in, and the end of what they no longer use. */
@Named
@ViewScoped
public class SessionsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AGAIN = "/sessions?faces-redirect=true";

  @Inject private SessionService service;
  @Inject private HttpServletRequest request;
  @Inject private Frame frame;

  private List<OwnSession> sessions = List.of();

  public void load() {
    sessions = service.own();
  }

  /** Ends one session; this one too, which leads to signing in again. */
  public String end(String id) {
    UUID session = Ids.parse(id).orElseThrow(NoSuchPage::new);
    service.end(session);
    return AGAIN;
  }

  public String endOthers() {
    service.endOthers(present());
    return AGAIN;
  }

  public List<OwnSession> getSessions() {
    return sessions;
  }

  public boolean isPresent(OwnSession session) {
    return session.sid().equals(present());
  }

  /** Whether there is any but this one. */
  public boolean isOthers() {
    return sessions.size() > 1;
  }

  /** The browser and its system in plain words. */
  public String browser(OwnSession session) {
    ResourceBundle texts =
        ResourceBundle.getBundle("org.issg.portal.texts.access", frame.getLocale());
    UserAgent agent = UserAgent.of(session.agent());
    return MessageFormat.format(
        texts.getString("sessions.browserOn"),
        agent.browser().orElse(texts.getString("sessions.unknownBrowser")),
        agent.system().orElse(texts.getString("sessions.unknownSystem")));
  }

  private String present() {
    return KeycloakSession.of(request.getSession(false)).map(KeycloakSession::sid).orElse("");
  }
}
