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
import org.issg.portal.shared.view.NoSuchPage;

/** One's own reports with what became of them, and for secretariats those that wait. */
@Named
@RequestScoped
public class ReportListView {

  private static final String PAGE = "/dossier/reports.xhtml";

  @Inject private ReportQueries reports;
  @Inject private Frame frame;

  private String after;
  private String before;
  private ReportList.Page mine;
  private ReportList.Page waiting;

  public void load() {
    if (frame.isSecretariat()) {
      waiting = reports.waiting();
    }
    mine = reports.mine(key(), before != null);
  }

  private PageKey key() {
    String key = before == null ? after : before;
    return key == null ? null : PageKey.parse(key).orElseThrow(NoSuchPage::new);
  }

  private static String key(Report report) {
    return new PageKey(report.filedAt(), report.id()).toString();
  }

  private List<ReportList.Row> rows() {
    return mine.rows();
  }

  public String getPreviousAddress() {
    return mine.hasPrevious() && !rows().isEmpty()
        ? Addresses.of(PAGE).with("before", key(rows().get(0).report())).toString()
        : null;
  }

  public String getNextAddress() {
    return mine.hasNext() && !rows().isEmpty()
        ? Addresses.of(PAGE).with("after", key(rows().get(rows().size() - 1).report())).toString()
        : null;
  }

  public ReportList.Page getMine() {
    return mine;
  }

  /** Null for those who register nothing. */
  public ReportList.Page getWaiting() {
    return waiting;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
