package org.issg.portal.desk.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.issg.portal.desk.service.BundleRange;
import org.issg.portal.desk.service.LedgerQueries;
import org.issg.portal.ledger.bundle.BundleStream;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/** Streams a bundle of the log, for the auditor's own verifier. */
@WebServlet("/desk/bundle")
public class BundleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "/desk/ledger.xhtml";

  /** RFC 9110, 15.5.21. */
  private static final int UNPROCESSABLE = 422;

  @Inject private transient LedgerQueries ledger;
  @Inject private transient RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Optional<BundleStream>> attempt = boundary.attempt(response, () -> begun(request));
    if (attempt.isEmpty()) {
      return; // answered already
    }
    if (attempt.get().isPresent()) {
      send(attempt.get().get(), response);
    } else {
      response.setStatus(UNPROCESSABLE);
      request.getRequestDispatcher(FORM).forward(request, response);
    }
  }

  /** Nothing where a rule is against it, which the form then says. */
  private Optional<BundleStream> begun(HttpServletRequest request) {
    try {
      return Optional.of(new TakenLog(ledger, wanted(request)).begin());
    } catch (RuleViolation violation) {
      boundary.violated(violation);
      request.setAttribute(BundleForm.REFUSED, violation);
      return Optional.empty();
    }
  }

  private static BundleRange wanted(HttpServletRequest request) {
    Long since = number(request, "since");
    return new BundleRange(
        number(request, "from"),
        number(request, "until"),
        since == null ? 0 : since,
        request.getParameter("cosigned") != null);
  }

  private static Long number(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    try {
      return given == null || given.isBlank() ? null : Long.valueOf(given.strip());
    } catch (NumberFormatException malformed) {
      throw new NoSuchPage();
    }
  }

  private static void send(BundleStream begun, HttpServletResponse response) throws IOException {
    try (BundleStream bundle = begun) {
      response.setContentType("text/plain;charset=UTF-8");
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"audit-log-%d-%d.bundle\""
              .formatted(bundle.head().from(), bundle.head().end()));
      response.setHeader("Cache-Control", "private, no-store");
      // Not ended on failure: the verifier refuses a bundle without its last line.
      OutputStream out = response.getOutputStream();
      bundle.transferTo(out);
      out.flush();
    }
  }
}
