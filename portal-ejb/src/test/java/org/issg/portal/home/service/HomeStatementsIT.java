package org.issg.portal.home.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.home.SearchKind;
import org.issg.portal.home.SearchWords;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.HomeRows;
import org.issg.portal.testing.IncidentRows;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/** Home and search cost a fixed number of statements, whatever the number of rows. */
class HomeStatementsIT extends ServiceIT {

  /** One for the actor, one for the leaf; meetings, what waits, and what is new. */
  private static final long HOME = 5;

  /** One for the actor, one for the leaf; and one for all kinds of records. */
  private static final long SEARCH = 3;

  private static final int FEW = 10;
  private static final int MANY = 1000;

  @Inject private HomeQueries homes;
  @Inject private SearchQueries searches;

  @Test
  void homeCostsTheSameWithFewAndWithManyThings() {
    fill(FEW);
    long few = statements(CTF_SECRETARY, () -> homes.home("en"));
    fill(MANY);

    long many = statements(CTF_SECRETARY, () -> homes.home("en"));
    long delegate = statements(CTF_DELEGATE, () -> homes.home("en"));

    Home home = as(CTF_SECRETARY, () -> homes.home("en"));
    assertThat(home.news()).hasSize(Home.NEWS);
    assertThat(home.waiting()).extracting(Waiting::total).contains((long) Home.COUNTED);
    assertThat(few).isEqualTo(HOME);
    assertThat(many).isEqualTo(HOME);
    assertThat(delegate).isEqualTo(HOME);
  }

  @Test
  void searchCostsTheSameWithFewAndWithManyHits() {
    SearchWords words = SearchWords.of("zeugmatics").orElseThrow();
    fill(FEW);
    long few = statements(CTF_DELEGATE, () -> searches.search(words, null, "en"));
    fill(MANY);

    long many = statements(CTF_DELEGATE, () -> searches.search(words, null, "en"));

    SearchResult all = as(CTF_DELEGATE, () -> searches.search(words, null, "en"));
    SearchResult papers = as(CTF_DELEGATE, () -> searches.search(words, SearchKind.PAPER, "en"));
    assertThat(all.of(SearchKind.DOCUMENT)).hasSize(SearchQueries.OF_EACH);
    assertThat(all.of(SearchKind.PAPER)).hasSize(SearchQueries.OF_EACH);
    assertThat(all.cut()).contains(SearchKind.DOCUMENT, SearchKind.PAPER);
    assertThat(papers.records()).hasSize(SearchQueries.OF_ONE);
    assertThat(papers.cut()).containsExactly(SearchKind.PAPER);
    assertThat(few).isEqualTo(SEARCH);
    assertThat(many).isEqualTo(SEARCH);
  }

  /** So many documents, papers, reports and questions of the Ceasefire Task Force. */
  private static void fill(int count) {
    HomeRows.documents(count, "CTF", "Zeugmatics", null);
    HomeRows.papers(count, "CTF", "TR", "SUBMITTED", "Zeugmatics", "Text");
    UUID dossier = HomeRows.dossier("CTF", "Zeugmatics", "Told", "CLARIFICATION_REQUESTED");
    HomeRows.questions(count, dossier, "TR", "2046-03-07");
    IncidentRows.dossiers(count, "2016-03-07");
    IncidentRows.reports(count, turkey());
  }

  private static UUID turkey() {
    return Database.rows(
            "select id from delegation where code = 'TR'", row -> row.getObject(1, UUID.class))
        .get(0);
  }
}
