package org.issg.portal.desk.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.issg.portal.desk.service.LedgerQueries;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleSource;
import org.issg.portal.ledger.bundle.BundleStream;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.bundle.ValuesHead;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/** Streams a bundle of the log, for the auditor's own verifier. */
@WebServlet("/desk/bundle")
public class BundleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient LedgerQueries ledger;
  @Inject private transient RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ValuesHead> begun =
        boundary.attempt(response, () -> begun(request.getParameter("since")));
    if (begun.isEmpty()) {
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"audit-log-%d-%d.bundle\""
            .formatted(begun.get().from(), begun.get().end()));
    response.setHeader("Cache-Control", "private, no-store");
    // Not ended on failure: the verifier refuses a bundle without its last line.
    OutputStream out = response.getOutputStream();
    BundleStream.of(begun.get(), new TakenLog(ledger, begun.get())).transferTo(out);
    out.flush();
  }

  private ValuesHead begun(String since) {
    try {
      return ledger.begin(since == null || since.isBlank() ? 0 : Long.parseLong(since.strip()));
    } catch (NumberFormatException | RuleViolation unknown) {
      throw new NoSuchPage();
    }
  }

  /** The log as an auditor takes it away, in short transactions. */
  private record TakenLog(LedgerQueries ledger, ValuesHead begun) implements BundleSource {

    @Override
    public List<StoredValue> values(long from, long end) {
      return ledger.values(from, end);
    }

    @Override
    public BundleHead head() {
      return ledger.head(begun);
    }

    @Override
    public List<StoredLeaf> leaves(long from, long end) {
      return ledger.leaves(from, end);
    }
  }
}
