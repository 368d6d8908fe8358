package org.issg.portal.dossier.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.dossier.Report;
import org.issg.portal.dossier.service.ReportList;
import org.issg.portal.dossier.service.ReportQueries;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Paging;

/** One's own reports with what became of them, and for secretariats those that wait. */
@Named
@RequestScoped
public class ReportListView {

  private static final String PAGE = "/dossier/reports.xhtml";

  @Inject private ReportQueries reports;
  @Inject private Frame frame;

  private final Paging paging = new Paging();
  private ReportList.Page mine;
  private ReportList.Page waiting;

  public void load() {
    if (frame.isSecretariat()) {
      waiting = reports.waiting();
    }
    mine = reports.mine(paging.key(PageKey::parse), paging.isBackwards());
  }

  private static String key(Report report) {
    return new PageKey(report.filedAt(), report.id()).toString();
  }

  private List<ReportList.Row> rows() {
    return mine.rows();
  }

  public String getPreviousAddress() {
    return mine.hasPrevious()
        ? Paging.previous(Addresses.of(PAGE), rows(), row -> key(row.report()))
        : null;
  }

  public String getNextAddress() {
    return mine.hasNext()
        ? Paging.next(Addresses.of(PAGE), rows(), row -> key(row.report()))
        : null;
  }

  public ReportList.Page getMine() {
    return mine;
  }

  /** Null for those who register nothing. */
  public ReportList.Page getWaiting() {
    return waiting;
  }

  public Paging getPaging() {
    return paging;
  }
}
