package org.issg.portal.home.service;

import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.service.DossierList;
import org.issg.portal.dossier.service.DossierQueries;
import org.issg.portal.dossier.service.ReportQueries;
import org.issg.portal.home.SearchWords;
import org.issg.portal.meeting.service.MeetingList;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.service.PaperList;
import org.issg.portal.position.service.PaperQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.SentStatements;
import org.issg.portal.testing.ServiceIT;
import org.issg.portal.testing.StatementsFile;
import org.junit.jupiter.api.Test;

/** What {@code ./portal bench} asks is what the services send, to the letter. */
class BenchStatementsIT extends ServiceIT {

  private static final String HEAD =
      "-- What the services send for their lists, as written by BenchStatementsIT: \"name | who"
          + " asks\", then the statement.";
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static final PageKey KEY = new PageKey(LATER, new UUID(0, 0));
  private static final String CIRCLES = "distinct on";

  private static final Person DELEGATE = CTF_DELEGATE;
  private static final Person NAMED = OTHER_CTF_DELEGATE;
  private static final Person FEW = ISSG_DELEGATE;
  private static final Person SECRETARY = CTF_SECRETARY;
  private static final Map<Person, String> WORDS =
      Map.of(DELEGATE, "delegate", NAMED, "named", FEW, "few", SECRETARY, "secretary");

  @Inject private MeetingQueries meetings;
  @Inject private DossierQueries dossiers;
  @Inject private ReportQueries reports;
  @Inject private PaperQueries papers;
  @Inject private HomeQueries homes;
  @Inject private SearchQueries searches;

  private final StatementsFile file = new StatementsFile(HEAD);

  @Test
  void benchAsksWhatTheServicesSend() throws IOException {
    meetings();
    dossiers();
    reports();
    papers();
    homeAndSearch();

    file.require("sent.sql");
  }

  private void meetings() {
    List<Person> all = List.of(DELEGATE, NAMED, FEW, SECRETARY);
    each("meetings to come", all, () -> meetings.list(meetings(null, false, null)));
    each("meetings past", all, () -> meetings.list(meetings(null, true, null)));
    each("meetings of a body", all, () -> meetings.list(meetings(BodyCode.CTF, true, null)));
    each("meetings, a later page", all, () -> meetings.list(meetings(null, true, KEY)));
  }

  private static MeetingList.Filter meetings(BodyCode body, boolean past, PageKey key) {
    return new MeetingList.Filter(body, past, key, false);
  }

  private void dossiers() {
    List<Person> all = List.of(DELEGATE, NAMED, FEW, SECRETARY);
    DossierList.Filter any = DossierList.Filter.ALL;
    each("dossiers", all, () -> dossiers.list(any));
    each("map", all, () -> dossiers.map(any));
    each("dossiers of a body", all, () -> dossiers.list(dossiers(BodyCode.CTF, null, null, null)));
    each("dossiers of a place", all, () -> dossiers.list(dossiers(null, null, "SY02", null)));
    each(
        "dossiers of a rare kind",
        all,
        () -> dossiers.list(dossiers(null, IncidentKind.DETENTION, null, null)));
    each(
        "dossiers in a rare state",
        all,
        () -> dossiers.list(dossiers(null, null, null, DossierState.CLARIFICATION_REQUESTED)));
  }

  private static DossierList.Filter dossiers(
      BodyCode body, IncidentKind kind, String governorate, DossierState state) {
    return new DossierList.Filter(body, kind, governorate, state, null, null, null, false);
  }

  private void reports() {
    List<Person> delegates = List.of(DELEGATE, NAMED, FEW);
    each("reports of one's own", delegates, () -> reports.mine(null, false));
    each("reports filed by oneself", List.of(SECRETARY), () -> reports.mine(null, false));
    each("reports that wait", List.of(SECRETARY), () -> reports.waiting(), "waiting_report");
  }

  private void papers() {
    List<Person> all = List.of(DELEGATE, NAMED, FEW, SECRETARY);
    UUID iran =
        Database.rows(
                "select id from delegation where code = 'IR'", row -> row.getObject(1, UUID.class))
            .get(0);
    each("papers", all, () -> papers.list(PaperList.Filter.ALL));
    each("papers of a body", all, () -> papers.list(papers(BodyCode.CTF, null, null)));
    each("papers of a delegation", all, () -> papers.list(papers(null, iran, null)));
    each("papers submitted", all, () -> papers.list(papers(null, null, PaperState.SUBMITTED)));
    List<Person> delegates = List.of(DELEGATE, NAMED, FEW);
    each("items that a paper can be about", delegates, () -> papers.choices(), "AGENDA_ITEM");
    each("dossiers that a paper can be about", delegates, () -> papers.choices());
  }

  private static PaperList.Filter papers(BodyCode body, UUID delegation, PaperState state) {
    return new PaperList.Filter(body, null, delegation, state, null, false);
  }

  private void homeAndSearch() {
    List<Person> all = List.of(DELEGATE, NAMED, FEW, SECRETARY);
    SearchWords rare = SearchWords.of("2a").orElseThrow();
    each("home: what waits, 6 lists", all, () -> homes.home("en"), "PAPER_REFUSED");
    each("home: what is new, 3 lists", all, () -> homes.home("en"), "with visit as");
    each("search, rare word", all, () -> searches.search(rare, null, "en"), "search_query");
  }

  private void each(String name, List<Person> people, Callable<?> asks) {
    each(name, people, asks, CIRCLES);
  }

  private void each(String name, List<Person> people, Callable<?> asks, String words) {
    for (Person person : people) {
      String sql =
          as(
              person,
              () -> {
                try (SentStatements statements = new SentStatements(BenchStatementsIT::literal)) {
                  asks.call();
                  return statements.with(words).strip();
                }
              });
      file.add(name, WORDS.get(person), sql);
    }
  }

  /** A moment is the one at which the bench runs, or a month from there. */
  private static String literal(String type, String value) {
    if (type.startsWith("TIMESTAMP")) {
      return value.equals(LATER.toString()) ? "now() + interval '30 days'" : "now()";
    }
    return type.equals("INTEGER") || type.equals("BIGINT") ? value : "'" + value + "'";
  }
}
