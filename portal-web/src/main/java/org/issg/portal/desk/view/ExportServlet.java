package org.issg.portal.desk.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.issg.portal.desk.service.Export;
import org.issg.portal.desk.service.ExportQueries;
import org.issg.portal.desk.service.LogField;
import org.issg.portal.desk.service.LogFilter;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/**
 * Streams the leaves that fit the filters of the address, for other programs to read, and tells
 * them where to go on.
 */
@WebServlet("/desk/leaves")
public class ExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ExportQueries exports;
  @Inject private transient LogForm filters;
  @Inject private transient SyslogSource source;
  @Inject private transient RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ExportForm> form = ExportForm.of(request.getParameter("form"));
    Optional<Export> begun =
        boundary.attempt(response, () -> begun(request, form.orElseThrow(NoSuchPage::new)));
    if (begun.isEmpty()) {
      return;
    }
    describe(response, form.get(), begun.get());
    // Not closed on failure: what ends in the middle must not look whole.
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    write(out, form.get().format(source), begun.get());
    out.close();
  }

  private Export begun(HttpServletRequest request, ExportForm form) {
    try {
      return exports.begin(asked(request), form.extension(), after(request));
    } catch (RuleViolation unknown) {
      throw new NoSuchPage();
    }
  }

  private LogFilter asked(HttpServletRequest request) {
    for (LogField field : LogField.values()) {
      filters.keep(field, request.getParameter(LogForm.name(field)));
    }
    return filters.filter();
  }

  /** The last index that whoever asks has already; nothing stands for none. */
  private static long after(HttpServletRequest request) {
    String given = request.getParameter("after");
    if (given == null || given.isBlank()) {
      return -1;
    }
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException malformed) {
      throw new NoSuchPage();
    }
  }

  private void describe(HttpServletResponse response, ExportForm form, Export export) {
    response.setContentType(form.mediaType() + ";charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"audit-log-%d-%d.%s\""
            .formatted(export.from(), export.end(), form.extension()));
    response.setHeader("Portal-Last-Index", String.valueOf(export.last()));
    response.setHeader(
        "Link",
        "<%s&after=%d>; rel=\"next\"".formatted(filters.exportAddress(form), export.last()));
    response.setHeader("Cache-Control", "private, no-store");
  }

  private void write(Writer out, LeafFormat format, Export export) throws IOException {
    out.write(format.head());
    long next = export.from();
    while (next < export.end()) {
      Export.Part part = exports.next(export, next);
      out.write(format.lines(part.leaves()));
      out.flush();
      next = part.next();
    }
  }
}
