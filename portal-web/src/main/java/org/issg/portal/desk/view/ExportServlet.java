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
import java.util.List;
import java.util.Optional;
import org.issg.portal.desk.service.ExportQueries;
import org.issg.portal.desk.service.LogField;
import org.issg.portal.desk.service.LogFilter;
import org.issg.portal.desk.service.Row;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/** Streams the leaves that fit the filters of the address, for other programs to read. */
@WebServlet("/desk/leaves")
public class ExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ExportQueries exports;
  @Inject private transient LogForm filters;
  @Inject private transient RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ExportForm> form = ExportForm.of(request.getParameter("form"));
    Optional<LogFilter> filter =
        boundary.attempt(
            response,
            () -> exports.begin(asked(request), form.orElseThrow(NoSuchPage::new).extension()));
    if (filter.isEmpty()) {
      return;
    }
    describe(response, form.get());
    // Not closed on failure: what ends in the middle must not look whole.
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    write(out, form.get().format(request.getServerName()), filter.get());
    out.close();
  }

  private LogFilter asked(HttpServletRequest request) {
    for (LogField field : LogField.values()) {
      filters.keep(field, request.getParameter(LogForm.name(field)));
    }
    return filters.filter();
  }

  private static void describe(HttpServletResponse response, ExportForm form) {
    response.setContentType(form.mediaType() + ";charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"audit-log." + form.extension() + '"');
    response.setHeader("Cache-Control", "private, no-store");
  }

  private void write(Writer out, LeafFormat format, LogFilter filter) throws IOException {
    out.write(format.head());
    PageKey after = null;
    List<Row> rows;
    do {
      rows = exports.next(filter, after);
      out.write(format.lines(rows));
      out.flush();
      if (!rows.isEmpty()) {
        Row last = rows.get(rows.size() - 1);
        after = new PageKey(last.at(), last.id());
      }
    } while (rows.size() == ExportQueries.SIZE);
  }
}
