package org.issg.portal.shared.view;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.ReasonCode;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.LogUnwritable;
import org.issg.portal.audit.service.RequestOrigin;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.Causes;

/**
 * Where refusals and failures end: their transaction is over, their leaf is written here, and the
 * answer is one of the pages that say what happened.
 */
@RequestScoped
public class RequestBoundary {

  private static final Logger LOG = Logger.getLogger(RequestBoundary.class.getName());

  @Inject private AuditTrail audit;
  @Inject private RequestOrigin origin;
  @Inject private HttpServletRequest request;

  /**
   * Writes the leaf of what was thrown, and says what to answer; where no leaf can be written, that
   * and nothing else.
   */
  public Answer settle(Throwable thrown) {
    if (Causes.find(thrown, LogUnwritable.class).isPresent()) {
      return unwritable(thrown);
    }
    try {
      return recorded(thrown);
    } catch (EJBException | LogUnwritable unwritten) {
      return unwritable(unwritten);
    }
  }

  private Answer recorded(Throwable thrown) {
    Optional<AccessRefused> refused = Causes.find(thrown, AccessRefused.class);
    if (refused.isPresent()) {
      return settle(refused.get());
    }
    if (Causes.find(thrown, EJBAccessException.class).isPresent()) {
      audit.refused(Action.PAGE_CALLED, page(), Reason.ROLE_MISSING.name());
      return Answer.FORBIDDEN;
    }
    if (Causes.find(thrown, ForeignRequest.class).isPresent()) {
      audit.refused(Action.PAGE_CALLED, page(), "FOREIGN_REQUEST");
      return Answer.FORBIDDEN;
    }
    if (Causes.find(thrown, NoSuchPage.class).isPresent()) {
      audit.refused(Action.PAGE_CALLED, page(), "MALFORMED");
      return Answer.MISSING;
    }
    if (Causes.find(thrown, ViewExpiredException.class).isPresent()) {
      audit.failed(Action.PAGE_CALLED, page(), "VIEW_EXPIRED");
      return Answer.EXPIRED;
    }
    Optional<CommitFailure> uncommitted = CommitFailure.of(thrown);
    audit.failed(
        Action.PAGE_CALLED, page(), uncommitted.map(CommitFailure::name).orElse("UNEXPECTED"));
    LOG.log(Level.SEVERE, "Request " + origin.number() + " failed", thrown);
    return uncommitted.map(CommitFailure::answer).orElse(Answer.FAILURE);
  }

  private Answer settle(AccessRefused refused) {
    audit.refused(refused.action(), refused.about(), refused.reason().name());
    return refused.isHidden() ? Answer.MISSING : Answer.FORBIDDEN;
  }

  /** One line: what failed will fail at each request, and its cause is the database's own words. */
  private Answer unwritable(Throwable why) {
    LOG.log(
        Level.SEVERE,
        "Request {0} was not served: the audit log cannot be written ({1})",
        new Object[] {origin.number(), Causes.root(why).getMessage()});
    String query = request.getQueryString();
    request.setAttribute(
        Frame.KEPT_TARGET,
        query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query);
    return Answer.UNWRITABLE;
  }

  /** Writes the leaf of a request that a filter answers by itself; false where none is written. */
  boolean turnedAway(TurnedAway why) {
    try {
      audit.refused(Action.PAGE_CALLED, page(), why.name());
      return true;
    } catch (EJBException | LogUnwritable unwritten) {
      unwritable(unwritten);
      return false;
    }
  }

  /** What a servlet answers with; nothing where the answer is already given that says why not. */
  public <T> Optional<T> attempt(HttpServletResponse response, Supplier<T> act) throws IOException {
    try {
      return Optional.of(act.get());
    } catch (RuntimeException thrown) {
      settle(thrown).send(response);
      return Optional.empty();
    }
  }

  /** Writes the leaf of an input that a rule did not accept; the answer is a message in place. */
  public void violated(RuleViolation violation) {
    audit.failed(Action.PAGE_CALLED, page(), ReasonCode.of(violation.key()));
  }

  /** The page that was called; what is no page of the portal has no name of its own in the log. */
  private RecordRef page() {
    String path = request.getServletPath();
    return RecordRef.of(
        isKnown(path) ? path : "page", Ids.parse(request.getParameter("id")).orElse(null));
  }

  /** A page that is there, or a servlet; anybody may write anything else into an address. */
  private boolean isKnown(String path) {
    if (!path.endsWith(".xhtml")) {
      return request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT;
    }
    try {
      return request.getServletContext().getResource(path) != null;
    } catch (MalformedURLException malformed) {
      return false;
    }
  }

  /** How a request ends that did not succeed. */
  public enum Answer {
    FORBIDDEN(403, "/error/forbidden.xhtml"),
    MISSING(404, "/error/missing.xhtml"),
    EXPIRED(409, "/error/expired.xhtml"),
    UNRECORDED(500, "/error/unrecorded.xhtml"),
    UNWRITABLE(503, "/error/unwritable.xhtml"),
    FAILURE(500, "/error/failure.xhtml");

    private static final int RETRY_SECONDS = 30;

    private final int status;
    private final String page;

    Answer(int status, String page) {
      this.status = status;
      this.page = page;
    }

    /** Has the container show the page. */
    public void send(HttpServletResponse response) throws IOException {
      note(response);
      response.sendError(status);
    }

    /** When to ask again, where that helps. */
    public void note(HttpServletResponse response) {
      if (this == UNWRITABLE) {
        response.setIntHeader("Retry-After", RETRY_SECONDS);
      }
    }

    public int status() {
      return status;
    }

    public String page() {
      return page;
    }
  }
}
