package org.issg.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages that people spend their time on, each with somebody who may see it. */
public enum MainPages {
  HOME("/index.xhtml", Person.CTF_DELEGATE_TR, ".upcoming li"),
  SEARCH("/home/search.xhtml?q=information", Person.CTF_DELEGATE_TR, ".results li"),
  LIST("/meeting/list.xhtml", Person.CTF_DELEGATE_TR, "table.list tbody tr"),
  MEETING("/meeting/view.xhtml?id=" + Samples.CTF_MEETING, Person.CTF_DELEGATE_TR, ".agenda > li"),
  DOCUMENT(
      "/document/read.xhtml?id=" + Samples.CTF_AGENDA_EN,
      Person.CTF_DELEGATE_TR,
      ".reader-sheet canvas"),
  DOSSIERS("/dossier/list.xhtml", Person.CTF_DELEGATE_TR, ".filters"),
  MAP("/dossier/map.xhtml", Person.CTF_DELEGATE_TR, ".map-outline"),
  BULLETIN("/dossier/bulletin.xhtml", Person.CTF_DELEGATE_TR, ".days"),
  REPORTS("/dossier/reports.xhtml", Person.SECRETARIAT_CTF, "#mine"),
  REPORT_FORM("/dossier/report.xhtml", Person.CTF_DELEGATE_TR, "form.form"),
  REPORT_FORM_OF_SECRETARIAT("/dossier/report.xhtml", Person.SECRETARIAT_CTF, "form.form"),
  PAPERS("/position/list.xhtml", Person.CTF_DELEGATE_FR, "form.filters"),
  PAPER_FORM("/position/edit.xhtml", Person.CTF_DELEGATE_FR, ".variant[open] .ql-editor"),
  ME("/me.xhtml", Person.CTF_DELEGATE_TR, "table.list tbody tr"),
  SESSIONS("/sessions.xhtml", Person.CTF_DELEGATE_TR, "table.list tbody tr"),
  FORM("/meeting/edit.xhtml", Person.SECRETARIAT_CTF, "form.form"),
  AGENDA_FORM(
      "/meeting/agenda.xhtml?id=" + Samples.CTF_MEETING, Person.SECRETARIAT_CTF, ".sortable > li"),
  DOCUMENTS_FORM(
      "/meeting/documents.xhtml?id=" + Samples.CTF_MEETING, Person.SECRETARIAT_CTF, "li.document"),
  RELEASES("/release/list.xhtml", Person.SECRETARIAT_CTF, ".filters"),
  RELEASE(
      "/release/record.xhtml?kind=meeting&id=" + Samples.CTF_MEETING,
      Person.SECRETARIAT_CTF,
      "form.form"),
  CHANGES(
      "/release/changes.xhtml?kind=meeting&id=" + Samples.CTF_MEETING,
      Person.SECRETARIAT_CTF,
      "main"),
  PREVIEW(
      "/meeting/preview.xhtml?delegation=TR&id=" + Samples.CTF_MEETING,
      Person.SECRETARIAT_CTF,
      ".item"),
  MEMBERS("/mandate/list.xhtml", Person.SECRETARIAT_CTF, "table.list tbody tr"),
  ACCREDITATION_FORM("/mandate/give.xhtml", Person.SECRETARIAT_CTF, "form.form"),
  DELEGATIONS("/mandate/delegations.xhtml", Person.SECRETARIAT_CTF, "form.form"),
  LIST_FORM("/mandate/import.xhtml", Person.SECRETARIAT_CTF, "form.form"),
  ACCOUNTS("/mandate/accounts.xhtml", Person.ADMINISTRATOR, "table.list tbody tr"),
  INVITATION_FORM("/mandate/invite.xhtml", Person.ADMINISTRATOR, "form.form"),
  LOG("/desk/log.xhtml", Person.AUDITOR, "table.list tbody tr"),
  ALERTS("/desk/alerts.xhtml?state=all", Person.AUDITOR, ".filters"),
  RULES("/desk/rules.xhtml", Person.AUDITOR, "table.list tbody tr"),
  RULE_FORM("/desk/rule.xhtml", Person.AUDITOR, "form.form"),
  REDACTIONS("/desk/redactions.xhtml?state=all", Person.AUDITOR, ".filters"),
  LEDGER("/desk/ledger.xhtml", Person.AUDITOR, "table.list tbody tr"),
  OVERVIEW("/desk/overview.xhtml", Person.AUDITOR, "table.chart tbody tr"),
  DAY("/desk/day.xhtml?person=auditor", Person.AUDITOR, "table.hours tbody tr"),
  STORY("/desk/record.xhtml?object=" + Samples.CTF_MEETING, Person.AUDITOR, ".timeline li"),
  WHY(
      "/desk/why.xhtml?person=htf-delegate-fr&record=" + Samples.CTF_MEETING,
      Person.AUDITOR,
      ".decision .notice");

  private final String path;
  private final Person reader;
  private final String content;

  MainPages(String path, Person reader, String content) {
    this.path = path;
    this.reader = reader;
    this.content = content;
  }

  /** The pages of each reader, so that one browser can open them one after the other. */
  public static Map<Person, List<MainPages>> byReader() {
    return Arrays.stream(values()).collect(Collectors.groupingBy(page -> page.reader));
  }

  /** Opens the page and waits until what it is for stands on it. */
  public void open(Visit visit) {
    visit.open(path);
    assertThat(visit.heading()).isVisible();
    assertThat(visit.page().locator(content).first()).isVisible();
  }
}
