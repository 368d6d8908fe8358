package org.issg.portal.desk.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.issg.portal.desk.service.LedgerQueries;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleWriter;
import org.issg.portal.ledger.bundle.StoredLeaf;
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
    Optional<BundleHead> head =
        boundary.attempt(response, () -> begun(request.getParameter("since")));
    if (head.isEmpty()) {
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"audit-log-%d-%d.bundle\""
            .formatted(head.get().from(), head.get().end()));
    response.setHeader("Cache-Control", "private, no-store");
    // Not ended on failure: the verifier refuses a bundle without its last line.
    OutputStream out = new BufferedOutputStream(response.getOutputStream());
    write(out, head.get());
    out.flush();
  }

  private BundleHead begun(String since) {
    try {
      return ledger.begin(since == null || since.isBlank() ? 0 : Long.parseLong(since.strip()));
    } catch (NumberFormatException | RuleViolation unknown) {
      throw new NoSuchPage();
    }
  }

  private void write(OutputStream out, BundleHead head) throws IOException {
    BundleWriter bundle = new BundleWriter(out, head);
    long next = head.from();
    while (next < head.end()) {
      List<StoredLeaf> leaves = ledger.leaves(next, head.end());
      for (StoredLeaf leaf : leaves) {
        bundle.leaf(leaf);
      }
      next += leaves.size();
    }
    bundle.end();
  }
}
