package org.issg.portal.mandate.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.service.ListFile;
import org.issg.portal.mandate.service.ListService;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Language;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/** Gives an empty list to fill in, or a list that was sent with what would become of its rows. */
@WebServlet("/mandate/list.csv")
public class SeatListServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ListService lists;
  @Inject private transient RequestBoundary boundary;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String id = request.getParameter("id");
    Optional<List<List<String>>> rows =
        boundary.attempt(
            response,
            () ->
                id == null ? lists.template() : report(Ids.parse(id).orElseThrow(NoSuchPage::new)));
    if (rows.isEmpty()) {
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"members.csv\"");
    response.setHeader("Cache-Control", "private, no-store");
    response.getWriter().write(ListFile.written(rows.get()));
  }

  private List<List<String>> report(UUID id) {
    Locale locale = Locale.forLanguageTag(language.code());
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(ListFile.COLUMNS);
    header.addAll(List.of("line", "effect", "column", "problem"));
    rows.add(header);
    for (PlannedRow each : lists.preview(id).rows()) {
      rows.add(cells(each, locale));
    }
    return rows;
  }

  private static List<String> cells(PlannedRow each, Locale locale) {
    List<String> cells = new ArrayList<>();
    cells.add(each.row().account());
    cells.add(each.row().function());
    cells.add(each.row().from());
    cells.add(each.row().delegation());
    cells.add(each.row().until());
    cells.add(String.valueOf(each.row().line()));
    cells.add(RowTexts.effect(each, locale));
    cells.add(each.column());
    cells.add(RowTexts.problem(each, locale));
    return cells;
  }
}
