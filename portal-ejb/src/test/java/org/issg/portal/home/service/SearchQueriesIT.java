package org.issg.portal.home.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.issg.portal.home.SearchKind;
import org.issg.portal.home.SearchWords;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.HomeRows;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class SearchQueriesIT extends ServiceIT {

  @Inject private SearchQueries queries;

  private SearchResult search(Person person, String typed) {
    return search(person, typed, null);
  }

  private SearchResult search(Person person, String typed, SearchKind kind) {
    SearchWords words = SearchWords.of(typed).orElseThrow();
    return as(person, () -> queries.search(words, kind, "en"));
  }

  private List<UUID> ids(Person person, String typed) {
    return search(person, typed).records().stream().map(FoundRecord::id).toList();
  }

  /** One record of every kind of the Ceasefire Task Force that has the word. */
  private List<UUID> everyKindWith(String word) {
    UUID meeting = HomeRows.meeting("CTF", "Meeting on " + word, null, true);
    return List.of(
        meeting,
        HomeRows.item(meeting, 1, "State of " + word, null),
        HomeRows.dossier("CTF", "Dossier on " + word, "Told", "REGISTERED"),
        HomeRows.papers(1, "CTF", "FR", "CIRCULATED", "Paper on " + word, "Text"),
        HomeRows.documents(1, "CTF", "Note on " + word, null));
  }

  @Test
  void everyKindIsFoundByAWordOfItsTitle() {
    List<UUID> all = everyKindWith("zeugmatics");

    SearchResult result = search(CTF_DELEGATE, "zeugmatics");

    assertThat(result.records()).extracting(FoundRecord::id).containsExactlyElementsOf(all);
    assertThat(result.records()).extracting(FoundRecord::kind).containsExactly(SearchKind.values());
  }

  @Test
  void textsAreFoundByTheirWordsAndShownAroundThem() {
    UUID meeting = HomeRows.meeting("CTF", "Plenary", null, true);
    UUID item = HomeRows.item(meeting, 1, "Item", "Maps of the xylography are asked for.");
    UUID dossier = HomeRows.dossier("CTF", "Dossier", "Seen by xylography alone.", "REGISTERED");
    UUID paper =
        HomeRows.papers(1, "CTF", "FR", "CIRCULATED", "Paper", "We doubt the xylography of it.");

    SearchResult result = search(CTF_DELEGATE, "xylography");

    assertThat(result.records()).extracting(FoundRecord::id).containsExactly(item, dossier, paper);
    assertThat(result.records())
        .allSatisfy(
            found ->
                assertThat(found.extract())
                    .contains(FoundRecord.HIT + "xylography" + FoundRecord.HIT_END));
    assertThat(result.records().get(0).opens()).isEqualTo(meeting);
  }

  @Test
  void wordsAreFoundByTheirStemsInEachLanguage() {
    UUID english = HomeRows.documents(1, "CTF", "Closing of two crossings", null);
    UUID french = HomeRows.documents(1, "CTF", "Réunions préparatoires", null);
    UUID russian = HomeRows.documents(1, "CTF", "Пункты пропуска на границе", null);
    UUID arabic = HomeRows.documents(1, "CTF", "قائمة أسماء المعابر الحدوديّة", null);

    assertThat(ids(CTF_DELEGATE, "closed crossing")).contains(english);
    assertThat(ids(CTF_DELEGATE, "reunion preparatoire")).contains(french);
    assertThat(ids(CTF_DELEGATE, "пункт границы")).contains(russian);
    assertThat(ids(CTF_DELEGATE, "معابر حدودية")).contains(arabic);
    assertThat(ids(CTF_DELEGATE, "أسماء")).contains(arabic);
  }

  @Test
  void allOfTheWordsAreWanted() {
    UUID both = HomeRows.documents(1, "CTF", "Quixotry and jabberwocky", null);
    HomeRows.documents(1, "CTF", "Quixotry alone", null);

    assertThat(ids(CTF_DELEGATE, "quixotry jabberwocky")).containsExactly(both);
    assertThat(ids(CTF_DELEGATE, "\"jabberwocky and quixotry\"")).isEmpty();
  }

  @Test
  void recordsAreFoundByTheBeginningOrThePartsOfTheirSymbol() {
    UUID meeting = HomeRows.meeting("CTF", "Plenary", "ISSG/CTF/2998/MTG/41", true);
    UUID document = HomeRows.documents(1, "CTF", "Note", "ISSG/CTF/2998/4");
    UUID dossier = HomeRows.dossier("CTF", "Dossier", "Told", "REGISTERED");
    String reference = HomeRows.referenceOf(dossier);
    UUID paper = HomeRows.papers(1, "CTF", "FR", "CIRCULATED", "Paper", "Text");

    assertThat(ids(CTF_DELEGATE, "issg/ctf/2998")).containsExactly(meeting, document);
    assertThat(ids(CTF_DELEGATE, "2998/41")).containsExactly(document);
    assertThat(ids(CTF_DELEGATE, "MTG/41")).contains(meeting);
    assertThat(ids(CTF_DELEGATE, reference)).containsExactly(dossier);
    assertThat(ids(CTF_DELEGATE, reference.substring(4))).containsExactly(dossier);
    assertThat(ids(CTF_DELEGATE, "ISSG/CTF/2999/1")).containsExactly(paper);
  }

  @Test
  void beginningOfAWordIsEnough() {
    UUID document = HomeRows.documents(1, "CTF", "Zeugmatics", null);

    assertThat(ids(CTF_DELEGATE, "zeugma")).containsExactly(document);
    assertThat(ids(CTF_DELEGATE, "zeugma note")).isEmpty();
  }

  @Test
  void othersThanMembersOfTheTaskForceFindNothingOfIt() {
    List<UUID> all = everyKindWith("zeugmatics");

    assertThat(ids(CTF_SECRETARY, "zeugmatics")).containsExactlyElementsOf(all);
    for (Person other : List.of(HTF_DELEGATE, HTF_SECRETARY, ISSG_DELEGATE, NEWCOMER)) {
      assertThat(ids(other, "zeugmatics")).as("%s", other).isEmpty();
      assertThat(ids(other, "ISSG/CTF/2999/1")).as("%s", other).isEmpty();
    }
  }

  @Test
  void draftsAreFoundByThoseWhoWriteThemAlone() {
    UUID meeting = HomeRows.meeting("CTF", "Zeugmatics", null, false);
    UUID paper = HomeRows.papers(1, "CTF", "TR", "DRAFT", "Zeugmatics", "Text");

    assertThat(ids(CTF_DELEGATE, "zeugmatics")).containsExactly(paper);
    assertThat(ids(CTF_SECRETARY, "zeugmatics")).containsExactly(meeting);
    assertThat(ids(CTF_COCHAIR, "zeugmatics")).isEmpty();
  }

  @Test
  void submittedPaperIsFoundByItsDelegationAndTheSecretariat() {
    UUID paper = HomeRows.papers(1, "CTF", "TR", "SUBMITTED", "Zeugmatics", "Text");

    assertThat(ids(CTF_DELEGATE, "zeugmatics")).containsExactly(paper);
    assertThat(ids(CTF_SECRETARY, "zeugmatics")).containsExactly(paper);
    assertThat(ids(CTF_COCHAIR, "zeugmatics")).isEmpty();
  }

  @Test
  void withdrawnDocumentIsNotFound() {
    UUID document = HomeRows.documents(1, "CTF", "Zeugmatics", null);
    Database.change(
        "update document set withdrawn_by = 'test', withdrawn_at = now() where id = ?", document);

    assertThat(ids(CTF_DELEGATE, "zeugmatics")).isEmpty();
    assertThat(ids(CTF_SECRETARY, "zeugmatics")).isEmpty();
  }

  @Test
  void documentOpensInTheLanguageOfItsReader() {
    UUID document = HomeRows.documents(1, "CTF", "Zeugmatics", null);
    SearchWords words = SearchWords.of("zeugmatics").orElseThrow();

    SearchResult result = as(CTF_DELEGATE, () -> queries.search(words, null, "ar"));

    assertThat(result.records().get(0).opens())
        .isEqualTo(
            Database.rows(
                    "select id from document_version where document_id = ? and language = 'ar'",
                    row -> row.getObject(1, UUID.class),
                    document)
                .get(0));
  }

  @Test
  void oneKindAloneCanBeLookedFor() {
    List<UUID> all = everyKindWith("zeugmatics");

    SearchResult result = search(CTF_DELEGATE, "zeugmatics", SearchKind.DOSSIER);

    assertThat(result.records()).extracting(FoundRecord::id).containsExactly(all.get(2));
  }

  @Test
  void leafNamesWhatWasShownAndNeverWhatWasLookedFor() {
    List<UUID> all = everyKindWith("zeugmatics");

    search(CTF_DELEGATE, "zeugmatics");

    assertThat(leaf().action()).isEqualTo("home.searched");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().shown()).isEqualTo(all.stream().map(UUID::toString).toList());
    assertThat(new String(leaf().bytes(), StandardCharsets.UTF_8)).doesNotContain("zeugmatics");
  }

  @Test
  void searchThatFindsNothingLeavesALeafToo() {
    search(CTF_DELEGATE, "zeugmatics");

    assertThat(leaf().action()).isEqualTo("home.searched");
    assertThat(leaf().shown()).isEmpty();
  }

  @Test
  void hostileWordsFindNothingAndHarmNothing() {
    List<String> hostile =
        List.of(
            "a' or '1'='1",
            "a'; drop table document; --",
            "a\\' | b:* & !c <-> (d",
            "\"open quote",
            "a:*",
            "!a",
            "<->a",
            "a & | b",
            "a\\\\",
            "%_a%",
            "${jndi:ldap://a/b}",
            "<script>alert(1)</script>",
            "a\u0000b",
            "\u202Ea",
            "a\uD800",
            "the of and",
            "ŉ",
            "ʼn/a",
            "x".repeat(5000),
            "( ".repeat(80) + "a");

    for (String words : hostile) {
      assertThat(search(CTF_DELEGATE, words)).as(words).isNotNull();
      assertThat(leaf().action()).isEqualTo("home.searched");
    }
    assertThat(Database.number("select count(*) from document")).isPositive();
  }

  @Test
  void thoseWhoReadNoContentAreRefused() {
    SearchWords words = SearchWords.of("agenda").orElseThrow();

    for (Person outsider : List.of(AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(outsider, () -> queries.search(words, null, "en")))
          .isInstanceOf(EJBAccessException.class);
      assertThat(leaves()).isEmpty();
    }
  }
}
